/**
 * The club's clock on this device: how far the server's is from ours, as its last answer said. A sandbox
 * club has a clock of its own, which stands still until somebody moves it.
 */
export type ClubClock = { now: string; heardAt: number; isStanding: boolean };

const place = 'duesday.kiosk.clock';

export function hearClock(heard: ClubClock): void {
  localStorage.setItem(place, JSON.stringify(heard));
}

/** The instant on the club's clock, kept through a reload; by our own where nothing was heard yet. */
export function clubNow(): string {
  const text = localStorage.getItem(place);
  if (text === null) return new Date().toISOString();
  return clockAt(JSON.parse(text) as ClubClock, Date.now());
}

export const clockAt = ({ now, heardAt, isStanding }: ClubClock, at: number): string =>
  isStanding ? now : new Date(Date.parse(now) + at - heardAt).toISOString();
