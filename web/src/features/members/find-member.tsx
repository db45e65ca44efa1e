import { Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { MemberPicker } from './member-picker.tsx';
import { useMemberWords } from './words.ts';
import classes from './members.module.css';

/** The field in the frame that jumps to a member: Ctrl K or /. */
export function FindMember() {
  const say = useMemberWords();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const focus = () => field.current?.focus();
  useHotkeys([['mod+K', focus]], []);
  useHotkeys([['/', focus]]);
  return (
    <div className={classes['find']}>
      <MemberPicker
        label={say('search')}
        isLabelHidden
        placeholder={say('search')}
        inputRef={field}
        hint={<Kbd size="xs">Ctrl K</Kbd>}
        onPick={({ id }) => void navigate({ to: '/members/$memberId', params: { memberId: id } })}
      />
    </div>
  );
}
