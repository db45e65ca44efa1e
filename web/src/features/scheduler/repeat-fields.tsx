import { Chip, Group, Input, NativeSelect, TextInput } from '@mantine/core';
import { weekdayName, weekdayOf } from './calendar-days.ts';
import { nthOf, type Repeat } from './rule-words.ts';
import { useSchedulerWords } from './words.ts';

const everies = ['once', 'weekly', 'biweekly', 'daily', 'monthly'] as const;

/** Whether and how an event repeats. */
export function RepeatFields(props: {
  repeat: Repeat;
  day: string;
  onChange: (change: Partial<Repeat>) => void;
}) {
  const say = useSchedulerWords();
  const { repeat, day, onChange } = props;
  const isWeekly = repeat.every === 'weekly' || repeat.every === 'biweekly';
  const chosen = repeat.weekdays.length > 0 ? repeat.weekdays : [weekdayOf(day)];
  const monthly = {
    nth: say(`nth${nthOf(day) as 1 | 2 | 3 | 4 | 5}`),
    weekday: weekdayName(weekdayOf(day), 'long'),
  };
  return (
    <>
      <NativeSelect
        label={say('repeat')}
        value={repeat.every}
        onChange={({ currentTarget: { value } }) => onChange({ every: value as Repeat['every'] })}
        data={everies.map((every) => ({ value: every, label: say(every, monthly) }))}
      />
      {isWeekly && (
        <Input.Wrapper label={say('weekdays')}>
          <Chip.Group
            multiple
            value={chosen.map(String)}
            onChange={(values) => onChange({ weekdays: values.map(Number) })}
          >
            <Group gap={6} mt={4}>
              {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
                <Chip key={weekday} value={String(weekday)} size="sm">
                  {weekdayName(weekday)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      )}
      {repeat.every !== 'once' && (
        <TextInput
          type="date"
          label={say('until')}
          description={say('untilHelp')}
          value={repeat.until}
          min={day}
          onChange={({ currentTarget: { value } }) => onChange({ until: value })}
        />
      )}
    </>
  );
}
