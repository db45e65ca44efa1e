import { Anchor, Collapse, Paper, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useSharedWords } from './words.ts';

/** The rule of a page in words, one example, and where to read more: a line until somebody asks. */
export function HowThisWorks(props: { rule: string; example: string; guide?: string }) {
  const say = useSharedWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div style={{ marginTop: -18, marginBottom: 10 }}>
      <UnstyledButton
        onClick={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
        aria-controls={id}
        c="var(--tide-text)"
        style={{ display: 'flex', alignItems: 'center', gap: 6, minHeight: 44, fontSize: 13 }}
      >
        <IconInfoCircle size={16} aria-hidden />
        {say('howThisWorks')}
        <Chevron size={14} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        <Paper p="md" mt={4} bg="var(--sunken)" maw="48rem">
          <Text>{props.rule}</Text>
          <Text mt="xs" c="dimmed">
            {say('forExample', { example: props.example })}
          </Text>
          {props.guide && (
            <Anchor mt="xs" display="inline-block" href={`/guide/${props.guide}`} target="_blank">
              {say('readMore')}
            </Anchor>
          )}
        </Paper>
      </Collapse>
    </div>
  );
}
