import { Anchor, Collapse, Paper, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useSharedWords } from './words.ts';

/** The rule of a page in words, one example, and where to read more. */
export function HowThisWorks(props: { rule: string; example: string; guide?: string }) {
  const say = useSharedWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Paper p="sm" mb="lg" bg="var(--sunken)">
      <UnstyledButton
        onClick={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
        aria-controls={id}
        style={{ display: 'flex', alignItems: 'center', gap: 8, minHeight: 28 }}
      >
        <IconInfoCircle size={18} aria-hidden />
        <Text fw={600}>{say('howThisWorks')}</Text>
        <Chevron size={16} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <Text mt="xs">{props.rule}</Text>
        <Text mt="xs" c="dimmed">
          {say('forExample', { example: props.example })}
        </Text>
        {props.guide && (
          <Anchor mt="xs" display="inline-block" href={`/guide/${props.guide}`} target="_blank">
            {say('readMore')}
          </Anchor>
        )}
      </Collapse>
    </Paper>
  );
}
