import { api, answerOf } from '@/lib/api.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { itemId } from './draft.ts';
import type { Editor } from './use-draft.ts';

/** Makes an attached item active again, without leaving the panel. */
export const useActivateItem = (editor: Editor) =>
  useWrite({
    write: (id: number, key: string) =>
      answerOf(
        api.PATCH('/v1/items/{itemId}', {
          params: { path: { itemId: itemId(id) }, ...once(key) },
          body: { active: true },
        }),
      ),
    stale: [['items']],
    onDone: editor.learn,
  });
