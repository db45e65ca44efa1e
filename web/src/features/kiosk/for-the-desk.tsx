import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { instantText } from '@/lib/format.ts';
import type { Unresolved } from './use-kiosk.ts';
import { useKioskWords } from './words.ts';

/** Cards that waited for the server and could not be checked in: the staff looks after them. */
export function ForTheDesk(props: {
  unresolved: readonly Unresolved[];
  timeZone: string;
  onClear: () => void;
}) {
  const say = useKioskWords();
  const [isOpen, setOpen] = useState(false);
  const { unresolved } = props;
  if (unresolved.length === 0) return null;
  return (
    <div>
      <Group gap="xs" justify="center">
        <Text>{say('forDesk', { count: unresolved.length })}</Text>
        <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? 'hide' : 'show')}
        </Button>
      </Group>
      {isOpen && (
        <>
          <ul style={{ textAlign: 'left' }}>
            {unresolved.map(({ cardCode, scannedAt, says }) => (
              <li key={`${cardCode} ${scannedAt}`}>
                {say('cardAt', { time: instantText(scannedAt, props.timeZone), card: cardCode })}{' '}
                {says ?? say('severalClasses')}
              </li>
            ))}
          </ul>
          <Button size="xs" variant="default" onClick={props.onClear}>
            {say('clear')}
          </Button>
        </>
      )}
    </div>
  );
}
