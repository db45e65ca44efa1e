import { itemColor } from '@/components/item-dot.tsx';
import { countText, dayText } from '@/lib/format.ts';
import type { Year } from './year.ts';
import { ticksUpTo } from './timeline-layout.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

/** What is held from day to day if none is used: one layer for each item, stacked. */
export function HeldChart(props: {
  year: Year;
  x: (day: string) => number;
  end: string;
  top: number;
  height: number;
  left: number;
}) {
  const { year, x, end, top, height, left } = props;
  const say = usePreviewWords();
  const most = year.heldAtMost!;
  const y = (count: number) => top + height - (count / most.sessions) * height;
  const itemIds = year.firstYear.sessions.map((one) => one.itemId);
  const when = {
    count: countText(most.sessions),
    from: dayText(most.from, { today: most.from }),
    to: dayText(most.to, { today: most.from }),
  };
  const said = say(most.from === most.to ? 'mostOn' : 'mostWhen', when);
  const isLate = x(most.from) > (left + x(end)) / 2;
  return (
    <g role="img" aria-label={said}>
      <text x={0} y={top + 10} className={classes['strong']}>
        {say('held')}
      </text>
      <text x={0} y={top + 26} className={classes['quiet']}>
        {say('ifNoneUsed')}
      </text>
      {ticksUpTo(most.sessions).map((tick) => (
        <g key={tick}>
          <line x1={left} x2={x(end)} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end" className={classes['quiet']}>
            {tick}
          </text>
        </g>
      ))}
      {itemIds.map((itemId, at) => (
        <path
          key={itemId}
          d={layer(year, itemIds.slice(0, at), itemId, x, y, end)}
          fill={`color-mix(in srgb, ${itemColor(itemId)} 55%, var(--surface))`}
          stroke={itemColor(itemId)}
          strokeWidth={0.75}
        />
      ))}
      <text
        x={x(most.from) + (isLate ? -6 : 6)}
        y={top - 8}
        textAnchor={isLate ? 'end' : 'start'}
        className={classes['strong']}
      >
        {said}
      </text>
      <line
        x1={x(most.from)}
        x2={x(most.from)}
        y1={top - 16}
        y2={top}
        stroke="var(--text)"
        strokeWidth={1.2}
      />
    </g>
  );
}

/** A stepped outline: along the tops to the right, back along what lies below. */
function layer(
  year: Year,
  below: readonly string[],
  itemId: string,
  x: (day: string) => number,
  y: (count: number) => number,
  end: string,
): string {
  const heights = year.held.map(({ from, items }, at) => {
    const count = (id: string) => items.find((item) => item.itemId === id)?.sessions ?? 0;
    const base = below.reduce((sum, id) => sum + count(id), 0);
    const until = year.held[at + 1]?.from ?? end;
    return { left: x(from), right: x(until), base: y(base), top: y(base + count(itemId)) };
  });
  const over = heights.map((step) => `L${step.left} ${step.top} L${step.right} ${step.top}`);
  const back = heights
    .toReversed()
    .map((step) => `L${step.right} ${step.base} L${step.left} ${step.base}`);
  return `M${heights[0]!.left} ${heights[0]!.base} ${over.join(' ')} ${back.join(' ')} z`;
}
