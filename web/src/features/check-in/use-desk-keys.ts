import { type RefObject, useEffect } from 'react';

/** Two keys this close together come from a card reader, and not from a hand. */
const readerMs = 60;

type Keys = { scan: RefObject<HTMLInputElement | null>; onGrants: () => void };

/**
 * The keyboard of the desk: up and down choose a row, Enter checks in, G opens what pays, Ctrl Z undoes
 * the last check-in, and whatever else is typed, by a reader or by hand, goes to the scan field.
 */
export function useDeskKeys({ scan, onGrants }: Keys): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const field = scan.current;
      const at = document.activeElement;
      const isTyping = isEditable(at);
      const isScan = at === field;
      const isIdle = isScan && field?.value === '';
      const take = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
        if (isTyping && !isIdle) return;
        take();
        document.querySelector<HTMLElement>('[data-last-undo]')?.click();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || (isTyping && !isIdle)) return;
      const isRow = at instanceof HTMLElement && at.dataset['name'] !== undefined;
      const isFree = isIdle || isRow || at === document.body || at?.id === 'page';
      if (event.key === '/') {
        take();
        field?.focus();
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isFree) {
        take();
        step(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && isRow) {
        take();
        pressRow(at);
      } else if (event.key.toLowerCase() === 'g' && isRow) {
        take();
        const typed = event.key;
        waiting = setTimeout(() => {
          waiting = undefined;
          onGrants();
        }, readerMs);
        // until then it may be the first letter of a card
        field?.setAttribute('data-first', typed);
      } else if (event.key.length === 1 && event.key !== ' ' && !isTyping && field) {
        field.focus();
        if (waiting === undefined) return;
        clearTimeout(waiting);
        waiting = undefined;
        document.execCommand('insertText', false, field.getAttribute('data-first') ?? '');
      }
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [scan, onGrants]);
}

const isEditable = (at: Element | null) =>
  at instanceof HTMLElement &&
  (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.role === 'radio');

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-roster] [data-name]')];

/** Goes to the row before or after; from elsewhere to the one chosen, or to the first who is to come. */
function step(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((row) => row === document.activeElement);
  const chosen = all.find((row) => row.getAttribute('aria-current') === 'true');
  const isToCome = chosen?.closest('li')?.dataset['in'] === undefined;
  const target = at === -1 ? (chosen && isToCome ? chosen : all[0]) : all[at + by];
  target?.focus();
}

/** Presses the button of a row, and goes on to the next one: its own moves down the list. */
function pressRow(row: HTMLElement): void {
  const all = rows();
  const button = row.closest('li')?.querySelector<HTMLElement>('[data-act]');
  if (!button) return;
  button.click();
  if (document.querySelector('[role="dialog"]') === null) all[all.indexOf(row) + 1]?.focus();
}
