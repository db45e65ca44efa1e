import { Popover, UnstyledButton } from '@mantine/core';
import { type Icon, IconDots } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useShellWords } from './shell-words.ts';
import classes from './shell.module.css';

type Place = {
  to: string;
  name: Parameters<ReturnType<typeof useShellWords>>[0];
  icon: Icon;
};

/** More than these do not fit beside each other under a thumb. */
const atOnce = 6;

/** Where one can go, at the bottom of a phone: the daily places, and the others behind "More". */
export function PhoneTabs({ places }: { places: readonly Place[] }) {
  const say = useShellWords();
  const isMany = places.length > atOnce;
  const shown = isMany ? places.slice(0, atOnce - 1) : places;
  return (
    <nav aria-label={say('navigation')} className={classes['tabs']}>
      {shown.map(({ to, name, icon: Symbol }) => (
        <Link key={to} to={to} className={classes['tab']} activeOptions={{ exact: to === '/' }}>
          <Symbol size={20} aria-hidden />
          {say(name)}
        </Link>
      ))}
      {isMany && <More places={places.slice(atOnce - 1)} />}
    </nav>
  );
}

function More({ places }: { places: readonly Place[] }) {
  const say = useShellWords();
  const [isOpen, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isHere = places.some(({ to }) => path.startsWith(to));
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-end"
      width={220}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes['tab']}
          {...(isHere ? { 'data-status': 'active' } : {})}
          onClick={() => setOpen(!isOpen)}
        >
          <IconDots size={20} aria-hidden />
          {say('more')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('more')}>
        {places.map(({ to, name, icon: Symbol }) => (
          <Link key={to} to={to} className={classes['link']} onClick={() => setOpen(false)}>
            <Symbol size={18} aria-hidden />
            {say(name)}
          </Link>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
