import { itemColor } from '@/components/item-dot.tsx';
import type { Bucket } from '@/lib/bucket-picks.ts';
import { daysLater, dayText, moneyText } from '@/lib/format.ts';
import { Bars, laneSize } from './bars.tsx';
import { HeldChart } from './held-chart.tsx';
import type { Year, YearRow } from './year.ts';
import { monthsIn, packBars, scaleOf } from './timeline-layout.ts';
import { usePreviewWords } from './words.ts';
import classes from './preview.module.css';

const gutter = 104;
const edge = 12;
const heldHeight = 110;

type Props = {
  year: Year;
  buckets: readonly Bucket[];
  width: number;
  /** What the mouse is on says this; an empty sentence when it leaves. */
  onPoint: (sentence: string) => void;
  onFocus: (sentence: string) => void;
};

export function Drawing({ year, buckets, width, onPoint, onFocus }: Props) {
  const say = usePreviewWords();
  const end = daysLater(year.through);
  const x = scaleOf(year.joinedOn, end, gutter, width - gutter - edge);
  const groups = packBars(
    year.rows,
    buckets.map((bucket) => bucket.itemId),
  ).filter((group) => group.bars.length > 0);
  let top = 88;
  const placed = groups.map((group) => {
    const at = { ...group, top, size: laneSize(group.lanes) };
    top += Math.max(36, group.lanes * at.size) + 16;
    return at;
  });
  const heldTop = top + 28;
  const hasHeld = year.heldAtMost !== null;
  const height = hasHeld ? heldTop + heldHeight + 12 : top;
  return (
    <svg
      className={classes['drawing']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={say('drawing')}
    >
      <Months year={year} end={end} x={x} height={height} />
      <text x={0} y={44} className={classes['strong']}>
        {say('payments')}
      </text>
      <text x={0} y={60} className={classes['quiet']}>
        {say('each', { amount: moneyText(year.eachPayment.amount) })}
      </text>
      <Payments year={year} x={x} buckets={buckets} onPoint={onPoint} />
      {placed.map((group) => {
        const bucket = buckets.find(({ itemId }) => itemId === group.itemId)!;
        return (
          <g key={group.itemId}>
            <rect
              x={0}
              y={group.top + 2}
              width={4}
              height={30}
              rx={2}
              fill={itemColor(group.itemId)}
            />
            <text x={10} y={group.top + 14} className={classes['strong']}>
              {bucket.shortName}
            </text>
            <text x={10} y={group.top + 30} className={classes['quiet']}>
              {bucket.daysToExpire === 0
                ? say('laneNever', { count: bucket.quantity })
                : say('lane', { count: bucket.quantity, days: bucket.daysToExpire })}
            </text>
          </g>
        );
      })}
      <Bars groups={placed} buckets={buckets} x={x} end={end} onPoint={onPoint} onFocus={onFocus} />
      {hasHeld && (
        <HeldChart year={year} x={x} end={end} top={heldTop} height={heldHeight} left={gutter} />
      )}
    </svg>
  );
}

type Scale = (day: string) => number;

function Months(props: { year: Year; end: string; x: Scale; height: number }) {
  const { year, end, x, height } = props;
  return monthsIn(year.joinedOn, end).map((month, at) => {
    const isNewYear = at === 0 || month.endsWith('-01-01');
    const name = new Intl.DateTimeFormat(undefined, {
      timeZone: 'UTC',
      month: 'short',
      ...(isNewYear ? { year: 'numeric' } : {}),
    }).format(new Date(`${month}T12:00:00Z`));
    return (
      <g key={month}>
        <line x1={x(month)} x2={x(month)} y1={20} y2={height} stroke="var(--line)" />
        {x(end) - x(month) > 28 && (
          <text x={x(month) + 4} y={14} className={classes['quiet']}>
            {name}
          </text>
        )}
      </g>
    );
  });
}

/** All charges of a day are one mark: full where they credit something, hollow where nothing. */
function Payments(props: Omit<Props, 'width' | 'onFocus'> & { x: Scale }) {
  const { year, buckets, x, onPoint } = props;
  const say = usePreviewWords();
  const days = [...new Set(year.rows.map((row) => row.collectedOn))];
  return days.map((day) => {
    const rows = year.rows.filter((row) => row.collectedOn === day);
    const credits = rows.flatMap((row) => row.credits);
    const amount = moneyText(sumOf(rows));
    const sentence = say(credits.length > 0 ? 'chargeCredits' : 'chargeNothing', {
      amount,
      day: dayText(day, { weekday: true, today: year.joinedOn }),
      sessions: credits
        .map(({ itemId, sessions }) => `${sessions} ${nameOf(buckets, itemId)}`)
        .join(', '),
    });
    const at = Math.min(Math.max(x(day), x(year.joinedOn) + 6), x('9999-12-31') - 6);
    return (
      <g
        key={day}
        role="img"
        aria-label={sentence}
        onMouseEnter={() => onPoint(sentence)}
        onMouseLeave={() => onPoint('')}
      >
        <rect x={at - 8} y={30} width={16} height={20} fill="transparent" />
        {credits.length > 0 ? (
          <>
            <circle cx={at} cy={40} r={6.5} fill="var(--text)" />
            <path
              d={`M${at - 3} 40.2 l2.2 2.3 l3.8 -4.4`}
              fill="none"
              stroke="var(--surface)"
              strokeWidth={1.6}
            />
          </>
        ) : (
          <path
            d={`M${at} 33.5 l6.5 6.5 l-6.5 6.5 l-6.5 -6.5 z`}
            fill="var(--surface)"
            stroke="var(--text)"
            strokeWidth={1.4}
          />
        )}
        {day === year.joinedOn && (
          <>
            <text x={at - 6} y={62} className={classes['quiet']}>
              {say('joins', { day: dayText(day, { today: day }) })}
            </text>
            <text x={at - 6} y={76} className={classes['quiet']}>
              {amount}
            </text>
          </>
        )}
      </g>
    );
  });
}

const sumOf = (rows: readonly YearRow[]) => ({
  ...rows[0]!.amount,
  amountMinor: rows.reduce((sum, row) => sum + row.amount.amountMinor, 0),
});

const nameOf = (buckets: readonly Bucket[], itemId: string) =>
  buckets.find((bucket) => bucket.itemId === itemId)?.shortName ?? itemId;
