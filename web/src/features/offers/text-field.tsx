import { Input, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

const RichText = lazy(async () => ({ default: (await import('./rich-text.tsx')).RichText }));

type Props = {
  label: string;
  html: string;
  problem: string | undefined;
  mayWrite: boolean;
  onChange: (html: string) => void;
};

/** Formatted text with its label; the editor itself comes when it is needed. */
export function TextField({ label, html, problem, mayWrite, onChange }: Props) {
  const [typed, setTyped] = useState(html);
  // what came from elsewhere (Discard, a copy, somebody else's state) starts the editor again
  const [round, setRound] = useState(0);
  if (html !== typed) {
    setTyped(html);
    setRound(round + 1);
  }
  return (
    <div data-wrong={problem !== undefined}>
      <Input.Label component="div" mb={4}>
        {label}
      </Input.Label>
      <Suspense fallback={<Skeleton h={190} />}>
        <RichText
          key={round}
          label={label}
          html={html}
          mayWrite={mayWrite}
          onChange={(text) => {
            setTyped(text);
            onChange(text);
          }}
        />
      </Suspense>
      {problem && (
        <Text fz={13} c="var(--red-text)" role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}
