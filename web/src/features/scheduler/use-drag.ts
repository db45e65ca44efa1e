import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Placed } from './layout.ts';

/** Where an event was put: so many columns to the right, so many minutes later, so many minutes longer. */
export type Move = { columns: number; minutes: number; longer: number };

const stepMinutes = 15;
const deadZone = 6;
const nowhere: Move = { columns: 0, minutes: 0, longer: 0 };

const arrows: Record<string, Move | undefined> = {
  ArrowUp: { ...nowhere, minutes: -stepMinutes },
  ArrowDown: { ...nowhere, minutes: stepMinutes },
  ArrowLeft: { ...nowhere, columns: -1 },
  ArrowRight: { ...nowhere, columns: 1 },
};

/**
 * Moves an event by dragging it, or makes it longer by its lower edge; with the keyboard by Alt and the
 * arrow keys. In steps of a quarter of an hour. A press without a move opens it.
 */
export function useDrag(wanted: {
  hourHeight: number;
  isMovable: (placed: Placed) => boolean;
  onOpen: (placed: Placed) => void;
  onMove: (placed: Placed, move: Move) => void;
}) {
  const [moving, setMoving] = useState<{ id: string; move: Move }>();
  const press = useRef<{ x: number; y: number; width: number; isEdge: boolean } | undefined>(
    undefined,
  );
  const hasMoved = useRef(false);

  const moveTo = (event: PointerEvent): Move => {
    const { x, y, width, isEdge } = press.current!;
    const quarters = Math.round(((event.clientY - y) / wanted.hourHeight) * (60 / stepMinutes));
    const minutes = quarters * stepMinutes;
    if (isEdge) return { ...nowhere, longer: minutes };
    return { ...nowhere, minutes, columns: Math.round((event.clientX - x) / width) };
  };

  const propsFor = (placed: Placed) => {
    const { id } = placed.event;
    const isMovable = wanted.isMovable(placed);
    return {
      'data-draggable': isMovable || undefined,
      'data-moving': moving?.id === id || undefined,
      'aria-keyshortcuts': isMovable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        hasMoved.current = false;
        if (!isMovable || event.button !== 0 || event.pointerType === 'touch') return;
        const column = event.currentTarget.parentElement!.getBoundingClientRect();
        const isEdge = (event.target as HTMLElement).dataset['edge'] !== undefined;
        press.current = { x: event.clientX, y: event.clientY, width: column.width, isEdge };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!press.current) return;
        const { x, y } = press.current;
        if (!hasMoved.current && Math.hypot(event.clientX - x, event.clientY - y) < deadZone)
          return;
        hasMoved.current = true;
        setMoving({ id, move: moveTo(event) });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        if (!press.current) return;
        const move = moveTo(event);
        press.current = undefined;
        setMoving(undefined);
        if (hasMoved.current && (move.columns || move.minutes || move.longer))
          wanted.onMove(placed, move);
      },
      onPointerCancel: () => {
        press.current = undefined;
        setMoving(undefined);
      },
      onClick: () => {
        if (!hasMoved.current) wanted.onOpen(placed);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const move = event.altKey && isMovable ? arrows[event.key] : undefined;
        if (!move) return;
        event.preventDefault();
        wanted.onMove(placed, move);
      },
    };
  };
  return { moving, propsFor };
}
