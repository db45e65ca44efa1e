import { Badge, Button, Text } from '@mantine/core';
import { instantText, moneyText } from '@/lib/format.ts';
import { useClub, useMay } from '@/lib/use-me.ts';
import { MemberName } from './member-name.tsx';
import { dollars, type ReturnLine } from './queries.ts';
import { useBankFileWords } from './words.ts';
import classes from './bank.module.css';

const colors = { applied: 'tide', known: 'gray', unmatched: 'amber', needs_a_look: 'red' } as const;

/** One line of a file from the bank: whose it is, what it says, what became of it, and who looked after it. */
export function LineRow(props: { line: ReturnLine; onLookAfter: () => void }) {
  const { line } = props;
  const { timeZone, today } = useClub();
  const mayLook = useMay('bank:write');
  const isOpen = line.outcome === 'unmatched' || line.outcome === 'needs_a_look';
  const { lookedAfter } = line;
  const say = useBankFileWords();
  const facts = [
    say('lineFacts', { line: line.line }),
    ...(line.trace ? [say('traceIs', { trace: line.trace })] : []),
  ];
  return (
    <li className={classes['row']}>
      <div className={classes['text']}>
        {line.memberId ? (
          <MemberName id={line.memberId} name={line.memberName ?? ''} />
        ) : (
          <Text fw={600}>{say('noMember')}</Text>
        )}
        <Text>
          {line.code && <strong>{line.code}: </strong>}
          {line.says}
        </Text>
        <Text fz={13} c="dimmed">
          {facts.join(', ')}
        </Text>
        {lookedAfter && (
          <Text>
            {say('lookedAfter', {
              when: instantText(lookedAfter.at, timeZone, { today }),
              who: lookedAfter.by,
              note: lookedAfter.note,
            })}
          </Text>
        )}
      </div>
      {line.amountMinor > 0 && (
        <Text className="amount">{moneyText(dollars(line.amountMinor))}</Text>
      )}
      <Badge color="gray">{say(line.kind)}</Badge>
      <Badge color={lookedAfter ? 'gray' : colors[line.outcome]}>{say(line.outcome)}</Badge>
      {isOpen && mayLook && (
        <Button
          variant="default"
          aria-label={say('lookAfterLine', { line: line.line })}
          onClick={props.onLookAfter}
        >
          {say(lookedAfter ? 'changeNote' : 'lookAfter')}
        </Button>
      )}
    </li>
  );
}
