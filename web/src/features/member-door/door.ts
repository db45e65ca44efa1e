import { createContext, useContext } from 'react';
import type { Door } from './queries.ts';

/** Who came in, by which link, and where to say that something is done. */
type Inside = { token: string; door: Door; onDone: (sentence: string) => void };

export const DoorContext = createContext<Inside | undefined>(undefined);

export function useDoor(): Inside {
  const inside = useContext(DoorContext);
  if (!inside) throw new Error('only inside of a door that is open');
  return inside;
}
