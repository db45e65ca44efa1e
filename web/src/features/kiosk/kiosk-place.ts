import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { clubsQuery, meQuery } from '@/lib/use-me.ts';
import { hearClock } from './club-clock.ts';

/** What a kiosk has to know to work while the server is away, also after a reload. */
export type Place = { clubId: string; clubName: string; timeZone: string; asksForPin: boolean };

const place = 'duesday.kiosk.place';
const chosenClub = 'duesday.club';

export function rememberedPlace(): Place | undefined {
  const text = localStorage.getItem(place);
  return text === null ? undefined : (JSON.parse(text) as Place);
}

/** The club this device stands in, and whether it may check in; the club's clock is heard again and again. */
export function useKioskPlace(): { place: Place | undefined; mayBook: boolean } {
  const { data: me, dataUpdatedAt } = useQuery({
    ...meQuery,
    refetchInterval: 20_000,
    retry: false,
  });
  const clubs = useQuery({ ...clubsQuery, refetchInterval: 60_000, retry: false }).data?.items;
  const wanted = localStorage.getItem(chosenClub);
  const club = clubs?.find(({ id }) => id === wanted) ?? clubs?.[0];
  const here = club && {
    clubId: club.id,
    clubName: club.name,
    timeZone: club.timeZone,
    asksForPin: club.pinAtCheckIn,
  };
  const { now, sandbox } = me?.organization ?? {};
  useEffect(() => {
    if (now !== undefined) hearClock({ now, heardAt: dataUpdatedAt, isStanding: sandbox ?? false });
  }, [now, sandbox, dataUpdatedAt]);
  const text = here && JSON.stringify(here);
  useEffect(() => {
    if (text) localStorage.setItem(place, text);
  }, [text]);
  const mayBook = me === undefined || me.permissions.includes('scheduling:book');
  return { place: here ?? rememberedPlace(), mayBook };
}
