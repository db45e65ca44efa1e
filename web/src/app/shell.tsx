import { Select, Text } from '@mantine/core';
import {
  IconBox,
  IconCalendarCheck,
  IconCalendarEvent,
  IconCash,
  IconHome,
  IconScan,
  IconSettings,
  IconTag,
  IconUsers,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { TimeMachine } from '@/features/time-machine/time-machine.tsx';
import { instantText } from '@/lib/format.ts';
import { mayLeave } from '@/lib/may-leave.ts';
import { chooseClub, useClub, useClubs, useMe } from '@/lib/use-me.ts';
import { AccountMenu } from './account-menu.tsx';
import { PageFor } from './page-for.tsx';
import { PageLoading } from './page-states.tsx';
import { PhoneTabs } from './phone-tabs.tsx';
import { useShellWords } from './shell-words.ts';
import classes from './shell.module.css';

const FindMember = lazy(async () => ({
  default: (await import('@/features/members/find-member.tsx')).FindMember,
}));
const SignInAgain = lazy(async () => ({
  default: (await import('@/features/sign-in/sign-in-again.tsx')).SignInAgain,
}));

/** The places a person may go to: what they may not see is not offered. */
const places = [
  { to: '/', name: 'today', icon: IconHome, needs: null },
  { to: '/members', name: 'members', icon: IconUsers, needs: 'members:read' },
  { to: '/scheduler', name: 'scheduler', icon: IconCalendarEvent, needs: 'scheduling:read' },
  { to: '/check-in', name: 'checkIn', icon: IconScan, needs: 'scheduling:book' },
  { to: '/dues', name: 'dues', icon: IconCash, needs: 'dues:read' },
  { to: '/offers', name: 'offers', icon: IconTag, needs: 'offers:read' },
  { to: '/inventory', name: 'inventory', icon: IconBox, needs: 'inventory:read' },
  { to: '/settings', name: 'settings', icon: IconSettings, needs: 'settings:read' },
] as const;

/** The frame around every page: where one can go, which club, what day it is there. */
export function Shell() {
  const say = useShellWords();
  const me = useMe();
  // choosing another club redraws everything below
  const [, redraw] = useState(0);
  const club = useClub();
  const clubs = useClubs();
  const goToClub = async (id: string) => {
    if (!(await mayLeave())) return;
    chooseClub(id);
    redraw((count) => count + 1);
  };
  const mine = places.filter(({ needs }) => needs === null || me.permissions.includes(needs));
  return (
    <>
      <a href="#page" className={classes['skip']}>
        {say('skip')}
      </a>
      <div className={classes['frame']}>
        <nav aria-label={say('navigation')} className={classes['side']}>
          <Link to="/" className={classes['brand']}>
            <IconCalendarCheck size={28} color="var(--tide)" aria-hidden />
            Duesday
          </Link>
          <Select
            aria-label={say('club')}
            mb="sm"
            data={clubs.map(({ id, name }) => ({ value: id, label: name }))}
            value={club.id}
            allowDeselect={false}
            onChange={(id) => id && void goToClub(id)}
          />
          <div className={classes['links']}>
            {mine.map(({ to, name, icon: Icon }) => (
              <Link
                key={to}
                to={to}
                className={classes['link']}
                activeOptions={{ exact: to === '/' }}
              >
                <Icon size={18} aria-hidden />
                {say(name)}
              </Link>
            ))}
          </div>
          <div className={classes['end']}>
            <AccountMenu />
          </div>
        </nav>
        <div className={classes['main']}>
          <TimeMachine />
          <header className={classes['head']}>
            <Suspense>{me.permissions.includes('members:read') && <FindMember />}</Suspense>
            <Text ml="auto" fz={13} c="dimmed" className={classes['clock']!}>
              {instantText(me.organization.now, club.timeZone)}
            </Text>
            <div className={classes['phone']}>
              <AccountMenu compact onClub={(id) => void goToClub(id)} />
            </div>
          </header>
          <main id="page" tabIndex={-1} className={classes['page']}>
            <Suspense key={club.id} fallback={<PageLoading />}>
              <PageFor places={places} />
            </Suspense>
          </main>
        </div>
      </div>
      <Suspense>
        <SignInAgain />
      </Suspense>
      <PhoneTabs places={mine} />
    </>
  );
}
