import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { onSignedOut } from '@/lib/api.ts';
import { whoCameIn } from '@/lib/sign-in.ts';
import { meQuery, useMe } from '@/lib/use-me.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInWords } from './words.ts';

/**
 * Over a page whose sign-in ended: signs in again without leaving it, so that what was typed stays and
 * what failed can be pressed again. Somebody else's page is not left to whoever signs in instead.
 */
export function SignInAgain() {
  const say = useSignInWords();
  const me = useMe();
  const queries = useQueryClient();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onSignedOut(() => setOpen(true)), []);

  const goOn = async () => {
    const came = await whoCameIn();
    if (came.me.email !== me.email || came.me.organization.id !== me.organization.id)
      return location.assign('/');
    queries.setQueryData(meQuery.queryKey, came.me);
    setOpen(false);
    // what could not be read meanwhile is asked for again, and pages that broke on it are drawn anew
    const broken = queries.getQueryCache().findAll({ predicate: isBroken });
    await queries.resetQueries({ predicate: isBroken });
    await queries.invalidateQueries();
    if (broken.length > 0) await router.invalidate();
  };

  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      title={say('againTitle')}
      closeOnClickOutside={false}
    >
      <Text mb="md">{say('againBody')}</Text>
      <SignInForm email={me.email ?? ''} onDone={goOn} />
    </Modal>
  );
}

const isBroken = ({ state }: { state: { status: string } }) => state.status === 'error';
