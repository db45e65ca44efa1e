/**
 * The organization somebody works in, for people who work for several. Chosen once and kept on this
 * machine; a tab stays with the one it was opened in, so that a choice made in another tab cannot send
 * what is on this screen elsewhere.
 */
const place = 'duesday.organization';
let chosen = localStorage.getItem(place);

export const chosenOrganization = () => chosen;

/** Null forgets the choice. What is on the screen then belongs to the one before: load anew. */
export function chooseOrganization(id: string | null): void {
  chosen = id;
  if (id === null) localStorage.removeItem(place);
  else localStorage.setItem(place, id);
}

/** The address of a file for a link to open, which cannot send the header that requests send. */
export const fileAddress = (path: string) =>
  chosen === null
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}organization=${encodeURIComponent(chosen)}`;
