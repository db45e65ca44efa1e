import { Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ItemDot } from '@/components/item-dot.tsx';
import type { Schema } from '@/lib/api.ts';
import { defaultPicks, isEnough, pickingOf } from '@/lib/bucket-picks.ts';
import { countText, dayText, moneyText } from '@/lib/format.ts';
import { yearQuery } from '@/lib/offer-year.ts';
import { Lines } from './lines.tsx';
import { duesLine } from './term-text.ts';
import type { Enrollment } from './use-enrollment.ts';
import { wantedYear } from './wanted-year.ts';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

type Props = {
  enrollment: Enrollment;
  version: Schema<'OfferVersion'>;
  term: Schema<'PaymentTerm'>;
};

/** The running total: what it costs, what is due today, what every payment gives. */
export function SideSummary({ enrollment, version, term }: Props) {
  const { draft, club } = enrollment;
  const say = useEnrollWords();
  const picking = pickingOf(version, term);
  const canReckon = isEnough(picking, draft.picks);
  // dates and amounts do not depend on the picks: with too few, they are reckoned with others
  const picks = canReckon ? draft.picks : defaultPicks(picking);
  const wanted = wantedYear({ ...draft, picks }, club.id, version.content.currency)!;
  const { data: year } = useQuery(yearQuery(wanted));
  if (!year) return null;
  const picked = picking.buckets.filter(({ itemId }) => draft.picks.includes(itemId));
  const day = (of: string) => dayText(of, { weekday: true, today: club.today });
  const sessions = picked.reduce((sum, { quantity }) => sum + quantity, 0);
  const dues = { ...term.dues, amountMinor: draft.duesMinor ?? term.dues.amountMinor };
  return (
    <aside aria-label={say('summary')} className={classes['aside']}>
      <Paper>
        <Title order={3}>{version.content.title}</Title>
        <Text c="dimmed" fz={13} mb="sm">
          {term.name}
        </Text>
        <Lines
          lines={[
            [say('sideDues'), duesLine(say, { dues, payments: draft.payments ?? term.payments })],
            [say('dueToday'), moneyText(year.dueToday)],
            [say('firstFull'), day(year.firstDueOn)],
            [say('expires'), year.expiresOn === null ? say('openEnded') : day(year.expiresOn)],
          ]}
        />
      </Paper>
      {picked.length > 0 && (
        <Paper>
          <Title order={3} mb="sm">
            {say('withEvery')}
          </Title>
          <Lines
            lines={picked.map(({ itemId, quantity, shortName, daysToExpire }) => [
              <span key={itemId} style={{ color: 'var(--text)' }}>
                <ItemDot itemId={itemId} /> {quantity} {shortName}
              </span>,
              <Text key="life" component="span" c="dimmed" fz={13}>
                {daysToExpire === 0 ? say('never') : say('days', { days: daysToExpire })}
              </Text>,
            ])}
          />
          <div style={{ borderTop: '1px solid var(--line)', margin: '12px 0' }} />
          <Lines
            lines={[
              [
                <strong key="sum" style={{ color: 'var(--text)' }}>
                  {say('sessions', { count: sessions })}
                </strong>,
                canReckon && year.costPerSession[0]
                  ? say('eachIfAll', { amount: moneyText(year.costPerSession[0].amount) })
                  : '',
              ],
            ]}
          />
        </Paper>
      )}
      {picked.length > 0 && (
        <Text c="dimmed" fz={13} px={4}>
          {say('firstCredited', { count: countText(sessions), day: day(year.firstDueOn) })}
        </Text>
      )}
    </aside>
  );
}
