import { NativeSelect } from '@mantine/core';
import { NumberField } from '@/components/number-field.tsx';
import { useClub } from '@/lib/use-me.ts';
import { DayField } from './day-field.tsx';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

/** When memberships begin: on joining, on one day for all, or some days later. Never two of them (D1). */
export function BeginFields({ editor }: { editor: Editor }) {
  const say = useOfferWords();
  const { today } = useClub();
  const { draft, change, at } = editor;
  const { fixedBeginDate, beginDateOffsetDays } = draft;
  const kind = fixedBeginDate !== null ? 'fixed' : beginDateOffsetDays !== null ? 'offset' : 'join';
  return (
    <div>
      <NativeSelect
        label={say('begins')}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          change({
            fixedBeginDate: value === 'fixed' ? today : null,
            beginDateOffsetDays: value === 'offset' ? 7 : null,
          })
        }
        data={[
          { value: 'join', label: say('beginsJoin') },
          { value: 'fixed', label: say('beginsFixed') },
          { value: 'offset', label: say('beginsOffset') },
        ]}
      />
      {fixedBeginDate !== null && (
        <DayField
          mt="xs"
          aria-label={say('fixedBeginDate')}
          day={fixedBeginDate}
          error={at('fixedBeginDate')}
          onChange={(day) => change({ fixedBeginDate: day ?? '' })}
        />
      )}
      {beginDateOffsetDays !== null && (
        <NumberField
          mt="xs"
          aria-label={say('offsetDays')}
          value={beginDateOffsetDays}
          error={at('beginDateOffsetDays')}
          onChange={(days) => change({ beginDateOffsetDays: days })}
        />
      )}
    </div>
  );
}
