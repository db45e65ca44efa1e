import { Button, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isPin, PinField } from '@/components/pin-field.tsx';
import type { ResultProps } from './result-props.ts';
import { Sign } from './sign.tsx';
import { useKioskWords } from './words.ts';

/** Long enough to remember one's PIN, short enough for whoever comes next. */
const clearsAfter = 30;

/** Asks for the PIN that belongs to the card. Whose card it is does not stand here. */
export function EnterPin(
  props: ResultProps & { isWrong: boolean; onPin: (digits: string) => void },
) {
  const say = useKioskWords();
  const [digits, setDigits] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPin(digits)) props.onPin(digits);
  };
  return (
    <Sign
      {...props}
      icon={null}
      tone="tide"
      title={say('pinTitle')}
      seconds={clearsAfter}
      isQuestion
    >
      {props.isWrong && (
        <Text fz={18} c="var(--red-text)" role="alert">
          {say('pinWrong')}
        </Text>
      )}
      <form onSubmit={submit} style={{ width: '100%', textAlign: 'left' }}>
        <PinField label={say('pin')} size="xl" autoFocus value={digits} onChange={setDigits} />
        <Button type="submit" size="xl" fullWidth mt="md" disabled={!isPin(digits)}>
          {say('checkIn')}
        </Button>
      </form>
    </Sign>
  );
}
