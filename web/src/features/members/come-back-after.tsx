import { Skeleton, Text } from '@mantine/core';
import { Trouble } from '@/components/trouble.tsx';
import { useMoneyBackWords } from './money-back-words.ts';
import type { ComeBackPreview, Story } from './queries.ts';

/** The dialogs about money that goes back know the installment, its story and who asked. */
export type ComeBackDialog = {
  memberId: string;
  clubId: string;
  story: Story;
  /** "Dues 3". */
  what: string;
  onClose: () => void;
  onDone: (text: string) => void;
};

type Asked = { data?: ComeBackPreview | undefined; error: Error | null };

/** What the server says a refund, a return or a lost dispute would come to, line by line. */
export function ComeBackAfter(props: {
  asked: Asked;
  /** What happens to the money, said with the preview. */
  money: (preview: ComeBackPreview) => string[];
  /** Whether sessions are only held for now. */
  holds?: boolean;
}) {
  const { data, error } = props.asked;
  if (error) return <Trouble error={error} />;
  if (!data) return <Skeleton h={44} />;
  return (
    <>
      {props.money(data).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {props.holds ? <HeldSessions preview={data} /> : <LostSessions preview={data} />}
    </>
  );
}

/** Item by item: what is taken back unused, and what was used and is owed or let go (D21). */
function LostSessions({ preview }: { preview: ComeBackPreview }) {
  const say = useMoneyBackWords();
  if (preview.isCollectedAfter) return null;
  const lost = preview.sessions.filter(({ reversed, owed }) => reversed + owed > 0);
  if (lost.length === 0) return <Text>{say('creditedNothing')}</Text>;
  const owedWords = preview.owedSessions === 'forgive' ? 'owedForgiven' : 'owedNext';
  return lost.map(({ itemId, itemName, reversed, owed }) => (
    <Text key={itemId}>
      {[
        reversed > 0 && say('takenBack', { count: reversed, item: itemName }),
        owed > 0 && say(owedWords, { count: owed, item: itemName }),
      ]
        .filter(Boolean)
        .join(' ')}
    </Text>
  ));
}

function HeldSessions({ preview }: { preview: ComeBackPreview }) {
  const say = useMoneyBackWords();
  const held = preview.sessions.filter(({ reversed }) => reversed > 0);
  if (held.length === 0) return <Text>{say('nothingToHold')}</Text>;
  return held.map(({ itemId, itemName, reversed }) => (
    <Text key={itemId}>{say('isHeld', { count: reversed, item: itemName })}</Text>
  ));
}
