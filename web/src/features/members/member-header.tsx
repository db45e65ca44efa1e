import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { MemberPhoto } from '@/components/member-photo.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { dayText, moneyText } from '@/lib/format.ts';
import { useClubs, useMay } from '@/lib/use-me.ts';
import { useDoorWords } from './door-words.ts';
import { MemberForm } from './member-form.tsx';
import classes from './members.module.css';
import { PhotoDialog } from './photo-dialog.tsx';
import { PinDialog } from './pin-dialog.tsx';
import type { Overview } from './queries.ts';
import { StatusBadge } from './status-badge.tsx';
import { useMemberWords } from './words.ts';

/** Who a member is, and what the desk knows them by. */
export function MemberHeader({ member }: { member: Overview }) {
  const say = useMemberWords();
  const mayWrite = useMay('members:write');
  const sayDoor = useDoorWords();
  const [open, setOpen] = useState<'details' | 'photo' | 'pin'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageTitle
        title={member.name}
        crumbs={[{ label: say('members'), to: '/members' }]}
        beside={<StatusBadge status={member.status} />}
        below={
          <Group gap="sm" wrap="nowrap" align="center" mt="xs">
            {mayWrite ? (
              <UnstyledButton
                className={classes['face']!}
                aria-label={sayDoor(member.photoVersion ? 'changePhoto' : 'addPhoto', {
                  name: member.name,
                })}
                onClick={() => setOpen('photo')}
              >
                <MemberPhoto member={member} size={64} />
                <IconCamera size={14} aria-hidden />
              </UnstyledButton>
            ) : (
              <MemberPhoto member={member} size={64} />
            )}
            <div>
              <Text>{useHeadline(member)}</Text>
              <Text fz={13}>
                {[member.email, member.phone, member.cardCode].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </Group>
        }
        actions={
          mayWrite && (
            <>
              <Button variant="default" onClick={() => setOpen('pin')}>
                {sayDoor('pin')}
              </Button>
              <Button variant="default" onClick={() => setOpen('details')}>
                {say('edit')}
              </Button>
            </>
          )
        }
      />
      {open === 'details' && <MemberForm member={member} onClose={close} />}
      {open === 'photo' && <PhotoDialog member={member} onClose={close} />}
      {open === 'pin' && <PinDialog member={member} onClose={close} />}
    </>
  );
}

/** "Member 1043 · cardholder 1042-01 · Gold, Monthly $49.00 · since Aug 1". */
function useHeadline(member: Overview): string {
  const { accountNumber, cardholderNumbers, agreement, clubId, status } = member;
  const say = useMemberWords();
  const clubs = useClubs();
  const club = clubs.find(({ id }) => id === clubId);
  const day = (value: string) => dayText(value, { today: club?.today });
  const parts = [
    say('numbered', { number: accountNumber }),
    ...cardholderNumbers.map((number) => say('cardholderNumbered', { number })),
  ];
  if (agreement) {
    const { offerTitle: offer, termName: term, dues } = agreement;
    parts.push(say('agreementLine', { offer, term, dues: moneyText(dues) }));
    if (agreement.state === 'pending') parts.push(say('starts', { day: day(agreement.beginsOn) }));
    else if (status === 'ended' && agreement.expiresOn)
      parts.push(say('endedOn', { day: day(agreement.expiresOn) }));
    else parts.push(say('since', { day: day(agreement.joinedOn) }));
  }
  if (clubs.length > 1 && club) parts.push(say('home', { club: club.name }));
  return parts.join(' · ');
}
