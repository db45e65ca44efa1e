import { Group, Stack, Switch } from '@mantine/core';
import { DayField } from './day-field.tsx';
import { SectionCard } from './section-card.tsx';
import type { Editor } from './use-draft.ts';
import { useOfferWords } from './words.ts';

const channels = ['inClub', 'online'] as const;

/** Where the offer is sold, and from when to when. */
export function AvailabilitySection({ editor, mayWrite }: { editor: Editor; mayWrite: boolean }) {
  const say = useOfferWords();
  return (
    <SectionCard
      editor={editor}
      section="availability"
      title={say('availability')}
      below={say('availabilityBelow')}
      mayWrite={mayWrite}
    >
      <Stack gap="lg">
        {channels.map((channel) => (
          <Channel key={channel} editor={editor} channel={channel} />
        ))}
      </Stack>
    </SectionCard>
  );
}

function Channel({ editor, channel }: { editor: Editor; channel: (typeof channels)[number] }) {
  const say = useOfferWords();
  const { availability } = editor.draft;
  const window = availability[channel];
  const label = say(channel === 'inClub' ? 'soldInClub' : 'soldOnline');
  const set = (next: typeof window) =>
    editor.change({ availability: { ...availability, [channel]: next } });
  return (
    <div role="group" aria-label={label}>
      <Switch
        label={label}
        checked={window !== null}
        onChange={({ currentTarget: { checked } }) =>
          set(checked ? { from: null, to: null } : null)
        }
      />
      {window && (
        <Group mt="xs" align="flex-start">
          <DayField
            label={say('from')}
            description={say('fromHint')}
            day={window.from}
            error={editor.at(`availability.${channel}.from`)}
            onChange={(from) => set({ ...window, from })}
          />
          <DayField
            label={say('to')}
            description={say('toHint')}
            day={window.to}
            error={editor.at(`availability.${channel}.to`)}
            onChange={(to) => set({ ...window, to })}
          />
        </Group>
      )}
    </div>
  );
}
