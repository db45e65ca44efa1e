import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { MemberPhoto } from '@/components/member-photo.tsx';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClubs } from '@/lib/use-me.ts';
import type { Standing } from './queries.ts';
import { StatusBadge } from './status-badge.tsx';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

/** Members, one a row, each leading to its page. */
export function MemberList({ members }: { members: readonly Standing[] }) {
  const say = useMemberWords();
  return (
    <>
      <div className={`${classes['row']} ${classes['heads']}`} aria-hidden>
        <span>{say('nameColumn')}</span>
        <span>{say('statusColumn')}</span>
        <span>{say('clubColumn')}</span>
        <span>{say('duesColumn')}</span>
      </div>
      <ul className={classes['list']} aria-label={say('members')}>
        {members.map((member) => (
          <Row key={member.id} member={member} />
        ))}
      </ul>
    </>
  );
}

function Row({ member }: { member: Standing }) {
  const say = useMemberWords();
  const club = useClubs().find(({ id }) => id === member.clubId);
  const today = club?.today;
  const [owed] = member.owed;
  const dues = member.nextDues;
  return (
    <li>
      <Link to="/members/$memberId" params={{ memberId: member.id }} className={classes['row']}>
        <span className={classes['person']}>
          <MemberPhoto member={member} size={36} />
          <span style={{ minWidth: 0 }}>
            <Text fw={600} truncate>
              {member.name}
            </Text>
            <Text fz={13} c="dimmed" truncate>
              {[
                say('numbered', { number: member.accountNumber }),
                ...member.cardholderNumbers,
                member.agreement?.offerTitle,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </span>
        </span>
        <span>
          <StatusBadge status={member.status} />
        </span>
        <Text className={classes['club']} fz={13} truncate>
          {club?.name}
        </Text>
        <span className={classes['nextDues']}>
          {owed && (
            <Text fz={13} c={member.status === 'past_due' ? 'var(--red-text)' : undefined}>
              {say('owes', {
                amount: moneyText(owed.amount),
                day: dayText(owed.since, { weekday: true, today }),
              })}
            </Text>
          )}
          {dues && (!owed || dues.dueOn > (today ?? '')) && (
            <Text fz={13}>
              {say('dues', {
                amount: moneyText(dues.amount),
                day: dayText(dues.dueOn, { weekday: true, today }),
              })}
            </Text>
          )}
          {!owed && !dues && (
            <Text fz={13} c="dimmed">
              {say('noDues')}
            </Text>
          )}
        </span>
      </Link>
    </li>
  );
}
