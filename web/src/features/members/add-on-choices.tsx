import { Input, SegmentedControl, Select, useMatches } from '@mantine/core';
import { useAddOnWords } from './add-on-words.ts';
import type { Agreement } from './queries.ts';

/** One of the cardholders, or all of them together; nothing to choose where there is one. */
export function Receiver(props: {
  agreement: Agreement;
  value: string;
  onChange: (value: string) => void;
}) {
  const say = useAddOnWords();
  const { cardholderIds, people } = props.agreement;
  if (cardholderIds.length < 2) return null;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '';
  const [first, ...others] = cardholderIds;
  return (
    <Select
      label={say('receiver')}
      allowDeselect={false}
      value={props.value}
      data={[
        { value: 'primary', label: say('primary', { name: nameOf(first!) }) },
        ...others.map((id) => ({ value: id, label: nameOf(id) })),
        { value: 'pool', label: say('pool') },
      ]}
      onChange={(value) => value && props.onChange(value)}
    />
  );
}

/** One of a few, side by side where there is room. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  const orientation = useMatches({ base: 'vertical', xs: 'horizontal' } as const);
  return (
    <Input.Wrapper label={props.label} labelElement="div">
      <SegmentedControl
        fullWidth
        orientation={orientation}
        aria-label={props.label}
        value={props.value}
        data={props.options}
        onChange={(value) => props.onChange(value as Value)}
      />
    </Input.Wrapper>
  );
}
