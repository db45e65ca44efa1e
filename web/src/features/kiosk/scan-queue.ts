import type { Problem, Schema } from '@/lib/api.ts';

/**
 * A card that was held to the reader, with the instant on the club's clock and a key of its own. That a PIN
 * was entered with it is written down; the PIN never is.
 */
export type Scan = {
  key: string;
  clubId: string;
  cardCode: string;
  scannedAt: string;
  hasPin?: boolean;
};
export type Scanned = Schema<'Scanned'>;

/** `away`: no answer came, and whether anything was done is not known. `signed_out`: nobody is signed in. */
export type Sent = { answer: Scanned } | { refused: Problem } | 'away' | 'signed_out';

/**
 * What the staff has to look after when the person has gone on in: why the card was refused, or that several
 * events would have done. Undefined when nothing is left to do.
 */
export function leftForStaff(
  sent: Exclude<Sent, string>,
): { says: string } | 'several' | undefined {
  if ('refused' in sent) return { says: sent.refused.detail };
  const { outcome, pin } = sent.answer;
  if (pin) return { says: pin.says };
  return outcome === 'choose' ? 'several' : undefined;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;
export type State = { waiting: number; isAway: boolean; isSignedOut: boolean };

const place = 'duesday.kiosk.scans';

/**
 * Cards on their way to the server. Each is written down before it is sent, so that neither a lost answer
 * nor a reload loses it; they are sent in the order they were scanned, one after the other, each with the
 * same key until it is answered, and so applied once (D17).
 */
export class ScanQueue {
  readonly #storage: Storage;
  readonly #send: (scan: Scan) => Promise<Sent>;
  readonly #onAnswer: (scan: Scan, sent: { answer: Scanned } | { refused: Problem }) => void;
  readonly #onState: (state: State) => void;
  #isSending = false;

  constructor(given: {
    storage: Storage;
    send: (scan: Scan) => Promise<Sent>;
    onAnswer: (scan: Scan, sent: { answer: Scanned } | { refused: Problem }) => void;
    onState: (state: State) => void;
  }) {
    this.#storage = given.storage;
    this.#send = given.send;
    this.#onAnswer = given.onAnswer;
    this.#onState = given.onState;
  }

  add(scan: Scan): void {
    this.#write([...this.#read(), scan]);
    void this.sendAll();
  }

  /** Sends what waits; stops at the first that is not answered. Safe to call again at any time. */
  async sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (let [next] = this.#read(); next; [next] = this.#read()) {
        const sent = await this.#send(next);
        if (typeof sent === 'string') {
          this.#tell({ isAway: sent === 'away', isSignedOut: sent === 'signed_out' });
          return;
        }
        const { key } = next;
        this.#write(this.#read().filter((scan) => scan.key !== key));
        this.#onAnswer(next, sent);
      }
      this.#tell({ isAway: false, isSignedOut: false });
    } finally {
      this.#isSending = false;
    }
  }

  #tell(state: Omit<State, 'waiting'>): void {
    this.#onState({ ...state, waiting: this.#read().length });
  }

  #read(): Scan[] {
    try {
      return JSON.parse(this.#storage.getItem(place) ?? '[]') as Scan[];
    } catch {
      return [];
    }
  }

  #write(scans: Scan[]): void {
    this.#storage.setItem(place, JSON.stringify(scans));
  }
}
