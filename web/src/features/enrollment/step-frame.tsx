import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { type Step, steps } from './draft.ts';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';

type Props = {
  enrollment: Enrollment;
  title: string;
  below: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
  /** What went wrong, above the button that was pressed. */
  trouble?: ReactNode;
  isBusy?: boolean;
  continueLabel?: string;
  onContinue: () => void;
};

/** One step: a form whose Enter goes on. Its first field has the focus, or else its heading. */
export function StepFrame(props: Props) {
  const { enrollment, title, below, beside, children, trouble, onContinue } = props;
  const say = useEnrollWords();
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const marked = frame.current?.querySelectorAll<HTMLElement>('[data-first]');
    const fields = Array.from(marked ?? []);
    const chosen = fields.find((field) => field instanceof HTMLInputElement && field.checked);
    (chosen ?? fields[0] ?? frame.current?.querySelector('h2'))?.focus();
  }, []);
  const at = steps.indexOf(enrollment.draft.step);
  const next = steps[at + 1];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onContinue();
  };
  return (
    <form ref={frame} onSubmit={submit} noValidate aria-label={title}>
      <Group justify="space-between" align="flex-end" mb="md" gap="sm">
        <div>
          <Title order={2} fz={22} tabIndex={-1}>
            {title}
          </Title>
          <Text c="dimmed" component="div">
            {below}
          </Text>
        </div>
        {beside}
      </Group>
      <Stack gap="md">
        {children}
        {trouble}
        <Group justify="space-between" mt="sm">
          {at > 0 ? (
            <Button
              type="button"
              variant="default"
              size="md"
              onClick={() => enrollment.goTo(steps[at - 1]!)}
            >
              {say('back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="lg" fz={15} loading={props.isBusy ?? false}>
            {props.continueLabel ?? (next && say('continueTo', { step: say(toward(next)) }))}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const toward = (step: Step) => (step === 'offer' ? ('to_term' as const) : (`to_${step}` as const));
