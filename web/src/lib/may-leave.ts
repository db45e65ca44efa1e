/** Answers whether the unsaved changes on the screen are saved by now, or may be dropped. */
type Ask = () => Promise<boolean>;
const asked = new Set<Ask>();

/** Is asked before the page is taken away by anything but an address: another club, signing out. */
export function beforeLeaving(ask: Ask): () => void {
  asked.add(ask);
  return () => asked.delete(ask);
}

/** Whether what is on the screen may go: at once when nothing is unsaved, else once somebody said so. */
export async function mayLeave(): Promise<boolean> {
  for (const ask of asked) if (!(await ask())) return false;
  return true;
}
