import { Button, Text } from '@mantine/core';
import { useEffect } from 'react';
import { api, answerOf, type Schema } from '@/lib/api.ts';
import { timeText } from '@/lib/format.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import { Face } from './face.tsx';
import { firstName } from './first-name.ts';
import type { ResultProps } from './result-props.ts';
import { Sign } from './sign.tsx';
import { useKioskWords } from './words.ts';

/** A choice stays longer than a result, for it takes some reading. */
const clearsAfter = 20;

/** Several events would do: a large button for each. */
export function Choose({
  answer,
  pin,
  ...props
}: ResultProps & { answer: Schema<'Scanned'>; pin: string | undefined }) {
  const say = useKioskWords();
  const name = firstName(answer.member.name);
  const checkIn = useWrite<string, Schema<'Booking'>>({
    write: (eventId, key) =>
      answerOf(
        api.POST('/v1/check-ins', {
          params: once(key),
          body: { eventId, memberId: answer.member.id, ...(pin === undefined ? {} : { pin }) },
        }),
      ),
    onDone: ({ id, eventId }) =>
      props.show({
        kind: 'in',
        member: answer.member,
        bookingId: id,
        event: answer.choices.find((one) => one.id === eventId)!,
      }),
  });
  const { show } = props;
  useEffect(() => {
    if (checkIn.error) show({ kind: 'desk' });
  }, [checkIn.error, show]);
  return (
    <Sign
      {...props}
      icon={null}
      face={<Face member={answer.member} />}
      tone="tide"
      title={say('chooseTitle')}
      seconds={clearsAfter}
    >
      <Text fz={18}>{say('chooseFor', { name })}</Text>
      {answer.choices.map((event) => (
        <Button
          key={event.id}
          size="xl"
          fullWidth
          variant="default"
          loading={checkIn.isPending && checkIn.variables === event.id}
          onClick={() => checkIn.mutate(event.id)}
        >
          {[event.type.name, timeText(event.startsAt, props.timeZone), event.room?.name]
            .filter(Boolean)
            .join(', ')}
        </Button>
      ))}
    </Sign>
  );
}
