import { Skeleton } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useMe } from '@/lib/use-me.ts';
import { sectionsFor } from './sections.ts';
import classes from './settings.module.css';
import { useSettingsWords } from './words.ts';

/** The frame of the settings: a person is led only to the sections they may see. */
export function SettingsPage() {
  const say = useSettingsWords();
  const me = useMe();
  return (
    <>
      <nav aria-label={say('sections')} className={classes['sections']}>
        {sectionsFor(me.permissions)
          .filter(({ name }) => name !== 'account' || me.kind === 'staff')
          .map(({ to, name }) => (
            <Link key={to} to={to} className={classes['section']}>
              {say(name)}
            </Link>
          ))}
      </nav>
      <Suspense fallback={<Skeleton h={260} role="status" aria-label={say('loading')} />}>
        <Outlet />
      </Suspense>
    </>
  );
}
