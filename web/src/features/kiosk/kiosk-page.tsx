import { TextInput, Title, Text, Alert } from '@mantine/core';
import { IconCalendarCheck, IconScan } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { timeText } from '@/lib/format.ts';
import { clubNow } from './club-clock.ts';
import classes from './kiosk.module.css';
import { useKioskPlace } from './kiosk-place.ts';
import { ResultScreen } from './result-screen.tsx';
import { useKiosk } from './use-kiosk.ts';
import { ForTheDesk } from './for-the-desk.tsx';
import { useKioskWords } from './words.ts';

/** A tablet at the door: one big field, one answer at a time, and never any money. */
export function KioskPage() {
  const say = useKioskWords();
  const { place, mayBook } = useKioskPlace();
  const { screen, show, scan, enterPin, clear, state, unresolved, forget } = useKiosk(place);
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  useEffect(() => {
    document.title = `${say('title')} · Duesday`;
  });
  const asksPin = screen.kind === 'pin';
  useEveryKey(field, asksPin);
  const timeZone = place?.timeZone ?? 'UTC';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = code.trim();
    setCode('');
    if (typed !== '') scan(typed);
  };
  return (
    <main className={classes['kiosk']}>
      <header className={classes['head']}>
        <span className={classes['brand']}>
          <IconCalendarCheck size={28} color="var(--tide)" aria-hidden />
          {place?.clubName}
        </span>
        <Clock timeZone={timeZone} />
      </header>
      {mayBook ? (
        <>
          <form
            onSubmit={submit}
            className={classes['form']}
            data-small={screen.kind !== 'idle' || undefined}
            hidden={asksPin}
          >
            {screen.kind === 'idle' && (
              <Title order={1} className={classes['title']!}>
                {say('hold')}
              </Title>
            )}
            <TextInput
              ref={field}
              aria-label={say('field')}
              classNames={{ input: classes['field']! }}
              leftSection={<IconScan size={32} aria-hidden />}
              leftSectionWidth={64}
              value={code}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            {screen.kind === 'idle' && <Text c="dimmed">{say('orType')}</Text>}
          </form>
          <div role="status" className={classes['result']}>
            <ResultScreen {...{ screen, timeZone, show, enterPin }} onDone={clear} />
          </div>
        </>
      ) : (
        <Alert color="amber">{say('notAllowed')}</Alert>
      )}
      <footer className={classes['foot']}>
        {state.isSignedOut && (
          <Text>
            {say('signIn')}{' '}
            <Link to="/sign-in" search={{ next: '/kiosk' }}>
              {say('toSignIn')}
            </Link>
          </Text>
        )}
        {state.waiting > 0 && !state.isSignedOut && (
          <Text role="status">{say('waiting', { count: state.waiting })}</Text>
        )}
        <ForTheDesk unresolved={unresolved} timeZone={timeZone} onClear={forget} />
      </footer>
    </main>
  );
}

function Clock({ timeZone }: { timeZone: string }) {
  const [now, setNow] = useState(clubNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(clubNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <span>{timeText(now, timeZone)}</span>;
}

/** Whatever a reader types goes into the field, wherever the last finger was; not while a PIN is entered. */
function useEveryKey(field: { current: HTMLInputElement | null }, isOff: boolean): void {
  useEffect(() => {
    if (isOff) return;
    const onKey = (event: KeyboardEvent) => {
      const isCard = event.key.length === 1 && event.key !== ' ';
      if (isCard && !event.ctrlKey && !event.metaKey && !event.altKey) field.current?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [field, isOff]);
}
