import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { staleAfterAct } from './queries.ts';

export type Undo = { kind: 'use' | 'transfer'; id: string };

/** Takes a use or a transfer back. */
export const useUndo = (memberId: string, onDone: () => void) =>
  useWrite<Undo, unknown>({
    write: ({ kind, id }, key) =>
      kind === 'use'
        ? answerOf(
            api.POST('/v1/session-uses/{useId}/undo', {
              params: { path: { useId: id }, ...once(key) },
            }),
          )
        : answerOf(
            api.POST('/v1/session-transfers/{transferId}/undo', {
              params: { path: { transferId: id }, ...once(key) },
            }),
          ),
    // the other side of a transfer changes too
    stale: [...staleAfterAct(memberId), ['members']],
    onDone,
  });
