import { Avatar, Popover, UnstyledButton } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '@/lib/use-me.ts';
import { AccountPanel } from './account-panel.tsx';
import { useShellWords } from './shell-words.ts';
import classes from './shell.module.css';

/** Who is here and for whom; at the bottom of the navigation, and on a phone in the head. */
export function AccountMenu({
  compact = false,
  onClub,
}: {
  compact?: boolean;
  /** Where the navigation's own choice of club is not shown. */
  onClub?: (clubId: string) => void;
}) {
  const say = useShellWords();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position={compact ? 'bottom-end' : 'top-start'}
      width={260}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes['account']}
          aria-label={`${say('accountMenu')}: ${me.name}`}
          onClick={() => setOpen(!isOpen)}
        >
          <Avatar size={30} color="tide" aria-hidden>
            {initials(me.name)}
          </Avatar>
          {!compact && (
            <>
              <span className={classes['who']}>{me.name}</span>
              <IconChevronUp size={16} aria-hidden style={{ marginLeft: 'auto', flex: 'none' }} />
            </>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('accountMenu')}>
        <AccountPanel onLeave={() => setOpen(false)} {...(onClub ? { onClub } : {})} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** "CM" of "Club Manager". */
const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase();
