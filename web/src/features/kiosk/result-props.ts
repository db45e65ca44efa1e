import type { Screen } from './use-kiosk.ts';

/** What every screen about one card needs. */
export type ResultProps = {
  timeZone: string;
  show: (screen: Screen) => void;
  onDone: () => void;
  enterPin: (cardCode: string, pin: string) => void;
};
