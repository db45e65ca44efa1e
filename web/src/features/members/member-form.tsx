import { Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { useClub, useClubs } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { ActDialog } from '@/components/act-dialog.tsx';
import { type Standing, staleAfterAct } from './queries.ts';
import { useMemberWords } from './words.ts';

/** Adds a member, or corrects one. */
export function MemberForm({ member, onClose }: { member?: Standing; onClose: () => void }) {
  const say = useMemberWords();
  const navigate = useNavigate();
  const clubs = useClubs();
  const here = useClub();
  const [fields, setFields] = useState({
    name: member?.name ?? '',
    email: member?.email ?? '',
    phone: member?.phone ?? '',
    cardCode: member?.cardCode ?? '',
    clubId: member?.clubId ?? here.id,
  });
  const save = useWrite({
    write: (body: ReturnType<typeof filled>, key) =>
      member
        ? answerOf(
            api.PATCH('/v1/members/{memberId}', {
              params: { path: { memberId: member.id }, ...once(key) },
              body,
            }),
          )
        : answerOf(api.POST('/v1/members', { params: once(key), body })),
    stale: member ? staleAfterAct(member.id) : [['member-directory']],
    onDone: ({ id }) => {
      onClose();
      if (!member) void navigate({ to: '/members/$memberId', params: { memberId: id } });
    },
  });
  const problem = save.error instanceof Refused ? save.error : undefined;
  const field = (name: 'name' | 'email' | 'phone' | 'cardCode') => ({
    label: say(name),
    value: fields[name],
    error: problem?.at(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  return (
    <ActDialog
      title={member ? say('editTitle', { name: member.name }) : say('addMember')}
      submit={member ? say('save') : say('add')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={() => save.mutate(filled(fields))}
      onClose={onClose}
    >
      <TextInput {...field('name')} required data-autofocus maxLength={120} />
      <TextInput {...field('email')} type="email" maxLength={254} />
      <TextInput {...field('phone')} type="tel" maxLength={40} />
      <TextInput {...field('cardCode')} description={say('cardCodeHint')} maxLength={40} />
      <Select
        label={say('homeClub')}
        data={clubs.map(({ id, name }) => ({ value: id, label: name }))}
        value={fields.clubId}
        allowDeselect={false}
        onChange={(clubId) => clubId && setFields({ ...fields, clubId })}
      />
    </ActDialog>
  );
}

const filled = ({
  clubId,
  name,
  ...rest
}: Record<'clubId' | 'name' | 'email' | 'phone' | 'cardCode', string>) => ({
  clubId,
  name,
  email: rest.email.trim() || null,
  phone: rest.phone.trim() || null,
  cardCode: rest.cardCode.trim() || null,
});
