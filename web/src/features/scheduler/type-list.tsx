import { useQuery } from '@tanstack/react-query';
import { categoriesQuery, type EventType, sessionItemsQuery, typesQuery } from './queries.ts';
import { useSetUpWords } from './set-up-words.ts';
import { Things } from './things.tsx';
import classes from './things.module.css';
import { TypeForm } from './type-form.tsx';

/** Kinds of classes and appointments, with what pays for them. */
export function TypeList({ onDone }: { onDone: (sentence: string) => void }) {
  const say = useSetUpWords();
  const list = useQuery(typesQuery);
  const items = useQuery(sessionItemsQuery).data?.items ?? [];
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const paidWith = (type: EventType) => {
    const names = type.itemIds.map(
      (id) => items.find((item) => item.id === id)?.session?.shortName ?? '',
    );
    return type.cost === 0
      ? say('free')
      : say('paidBy', {
          count: type.cost,
          items: new Intl.ListFormat(undefined, { type: 'disjunction' }).format(names),
        });
  };
  const categoryOf = ({ categoryId }: EventType) => {
    const found = categories.find(({ id }) => id === categoryId);
    if (!found) return '';
    return found.isMemberVisible ? found.name : `${found.name} (${say('hidden')})`;
  };
  return (
    <Things<EventType>
      title={say('types')}
      newTitle={say('newType')}
      emptySentence={say('noTypes')}
      list={list}
      before={({ colour }) => (
        <span className={classes['swatch']} style={{ background: colour }} aria-hidden />
      )}
      about={(type) =>
        [
          categoryOf(type),
          say('length', { minutes: type.minutes }),
          say('places', { count: type.capacity }),
          paidWith(type),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      form={(type, close) => <TypeForm type={type} onClose={close} />}
      onDone={onDone}
    />
  );
}
