import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** Copies something that is not to be typed by hand. */
export function CopyText({ text, label, done }: { text: string; label: string; done: string }) {
  return (
    <CopyButton value={text} timeout={4000}>
      {({ copied, copy }) => (
        <Button
          onClick={copy}
          leftSection={
            copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
          }
        >
          {copied ? done : label}
        </Button>
      )}
    </CopyButton>
  );
}
