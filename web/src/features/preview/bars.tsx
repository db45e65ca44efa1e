import { type KeyboardEvent, useRef, useState } from 'react';
import { itemColor } from '@/components/item-dot.tsx';
import type { Bucket } from '@/lib/bucket-picks.ts';
import { daysLater, dayText } from '@/lib/format.ts';
import type { Bar, Lanes } from './timeline-layout.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

type Placed = Lanes & { top: number; size: number };

/** As high as there is room for: many lanes are thin ones. */
export const laneSize = (lanes: number) => Math.max(7, Math.min(20, Math.floor(280 / lanes)));

/** One bar for each credit. One of them is in the tab order; arrows go on from there. */
export function Bars(props: {
  groups: readonly Placed[];
  buckets: readonly Bucket[];
  x: (day: string) => number;
  end: string;
  onPoint: (sentence: string) => void;
  onFocus: (sentence: string) => void;
}) {
  const { groups, buckets, x, end, onPoint, onFocus } = props;
  const say = usePreviewWords();
  const [current, setCurrent] = useState({ group: 0, bar: 0 });
  const marks = useRef(new Map<string, SVGGElement>());
  const at = (group: number, bar: number) => groups[group]?.bars[bar];
  const tabStop = at(current.group, current.bar) ? current : { group: 0, bar: 0 };

  const go = (event: KeyboardEvent, group: number, bar: number) => {
    const [down, right] = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
    }[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const next = groups[group + down!];
    if (!next) return;
    const to = Math.max(0, Math.min(next.bars.length - 1, bar + right!));
    setCurrent({ group: group + down!, bar: to });
    marks.current.get(`${group + down!}-${to}`)?.focus();
  };

  const sentenceOf = (bar: Bar) => {
    const item = buckets.find(({ itemId }) => itemId === bar.itemId)?.shortName ?? '';
    const from = dayText(bar.from, { weekday: true, today: bar.from });
    return bar.lastDay === null
      ? say('barNever', { count: bar.sessions, item, from })
      : say('barSentence', {
          count: bar.sessions,
          item,
          from,
          to: dayText(bar.lastDay, { weekday: true, today: bar.from }),
        });
  };

  return groups.map((group, groupAt) =>
    group.bars.map((bar, barAt) => {
      const sentence = sentenceOf(bar);
      const isStop = tabStop.group === groupAt && tabStop.bar === barAt;
      return (
        <g
          key={`${group.itemId} ${bar.from} ${bar.lane}`}
          ref={(mark) => {
            const name = `${groupAt}-${barAt}`;
            if (mark) marks.current.set(name, mark);
            else marks.current.delete(name);
          }}
          role="img"
          aria-label={sentence}
          tabIndex={isStop ? 0 : -1}
          className={classes['bar']}
          onKeyDown={(event) => go(event, groupAt, barAt)}
          onFocus={() => {
            setCurrent({ group: groupAt, bar: barAt });
            onFocus(sentence);
          }}
          onBlur={() => onFocus('')}
          onMouseEnter={() => onPoint(sentence)}
          onMouseLeave={() => onPoint('')}
        >
          <BarShape
            bar={bar}
            top={group.top + bar.lane * group.size}
            size={group.size}
            x={x}
            end={end}
          />
        </g>
      );
    }),
  );
}

type Shape = { bar: Bar; top: number; size: number; x: (day: string) => number; end: string };

function BarShape({ bar, top, size, x, end }: Shape) {
  const color = itemColor(bar.itemId);
  const goesOn = bar.lastDay === null || daysLater(bar.lastDay) > end;
  const left = x(bar.from) + 1;
  const right = x(goesOn ? end : daysLater(bar.lastDay!)) - 1;
  const [width, height] = [Math.max(3, right - left), size - 3];
  const hasText = height >= 13;
  const lastDay = bar.lastDay === null ? '' : dayText(bar.lastDay, { today: bar.lastDay });
  const body = goesOn ? width - Math.min(7, width / 2) : width;
  return (
    <>
      <rect
        x={left}
        y={top}
        width={body}
        height={height}
        rx={3}
        fill={`color-mix(in srgb, ${color} 26%, var(--surface))`}
        stroke={color}
      />
      {goesOn && (
        <path
          d={`M${left + body} ${top} l${width - body} ${height / 2} l${body - width} ${height / 2} z`}
          fill={color}
        />
      )}
      <rect
        x={left}
        y={top}
        width={Math.min(3, width)}
        height={height}
        rx={1.5}
        fill={color}
        stroke="none"
      />
      {hasText && width >= 16 && (
        <text x={left + 7} y={top + height - 4.5} className={classes['strong']}>
          {bar.sessions}
        </text>
      )}
      {hasText && body >= 66 && lastDay && (
        <text x={left + body - 4} y={top + height - 4.5} textAnchor="end">
          {lastDay}
        </text>
      )}
    </>
  );
}
