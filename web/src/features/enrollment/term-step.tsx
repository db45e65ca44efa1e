import { Alert, Paper, Radio, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Trouble } from '@/components/trouble.tsx';
import { Refused, type Schema } from '@/lib/api.ts';
import { defaultPicks, isEnough, pickingOf } from '@/lib/bucket-picks.ts';
import { decimalToMinor, minorDigits, minorToDecimal, moneyText } from '@/lib/format.ts';
import { yearQuery } from '@/lib/offer-year.ts';
import { useMay } from '@/lib/use-me.ts';
import { withTerm } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import { duesLine, termDescription } from './term-text.ts';
import type { Enrollment } from './use-enrollment.ts';
import { useEnrollWords } from './words.ts';
import { wantedYear } from './wanted-year.ts';
import classes from './enrollment.module.css';

type Props = { enrollment: Enrollment; version: Schema<'OfferVersion'> };
type FieldErrors = { dues?: string | undefined; payments?: string | undefined };

/** Which price plan, and what was negotiated about it: the server judges the floors at once (D12). */
export function TermStep({ enrollment, version }: Props) {
  const { draft, club } = enrollment;
  const say = useEnrollWords();
  const queries = useQueryClient();
  const { terms } = version.content;
  const [termId, setTermId] = useState(draft.termId ?? (terms.length === 1 ? terms[0]!.id : ''));
  const term = terms.find(({ id }) => id === termId);
  const [asked, setAsked] = useState(() => typed(draft, version.content.currency));
  const [wrong, setWrong] = useState<FieldErrors>({});
  const [error, setError] = useState<Error | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const goOn = async () => {
    if (!term) return setMissing(true);
    const picking = pickingOf(version, term);
    const said = readNegotiation(asked, term, say);
    setWrong(said.wrong);
    if (said.wrong.dues || said.wrong.payments) return undefined;
    const next = { ...withTerm(draft, term.id, picking), ...said.negotiated };
    const picks = isEnough(picking, next.picks) ? next.picks : defaultPicks(picking);
    setBusy(true);
    try {
      await queries.fetchQuery(
        yearQuery(wantedYear({ ...next, picks }, club.id, version.content.currency)!),
      );
      enrollment.goOn(next);
    } catch (refusal) {
      const at = (field: string) => (refusal instanceof Refused ? refusal.at(field) : undefined);
      const fields = {
        dues: at('negotiated.dues.amountMinor'),
        payments: at('negotiated.payments'),
      };
      setWrong(fields);
      setError(fields.dues || fields.payments ? null : (refusal as Error));
    } finally {
      setBusy(false);
    }
    return undefined;
  };

  return (
    <StepFrame
      enrollment={enrollment}
      title={say('termTitle')}
      below={say('termBelow', { offer: version.content.title })}
      onContinue={() => void goOn()}
      isBusy={isBusy}
      trouble={
        <>
          <Trouble error={error} />
          {isMissing && !term && (
            <Alert color="red" role="alert">
              {say('chooseTerm')}
            </Alert>
          )}
        </>
      }
    >
      {terms.length === 0 && <Text>{say('noTerms')}</Text>}
      <Radio.Group
        value={termId}
        onChange={(id) => {
          setTermId(id);
          setAsked({ dues: '', payments: '' });
          setWrong({});
        }}
        aria-label={say('termTitle')}
      >
        <div className={classes['choices']}>
          {terms.map((one) => (
            <div
              key={one.id}
              className={classes['choice']}
              data-on={termId === one.id || undefined}
            >
              <Radio
                data-first
                value={one.id}
                label={
                  <>
                    <strong>{one.name}</strong> <span>{duesLine(say, one)}</span>
                  </>
                }
                description={termDescription(say, one, pickingOf(version, one))}
              />
            </div>
          ))}
        </div>
      </Radio.Group>
      {term?.negotiation && (
        <Negotiation term={term} asked={asked} onChange={setAsked} wrong={wrong} />
      )}
    </StepFrame>
  );
}

type Asked = { dues: string; payments: string };

const typed = (
  { duesMinor, payments }: { duesMinor: number | null; payments: number | null },
  currency: string,
): Asked => ({
  dues: duesMinor === null ? '' : minorToDecimal(duesMinor, minorDigits(currency)),
  payments: payments === null ? '' : String(payments),
});

/** What stands in the fields, or what is wrong with it; an empty field is the term as it stands. */
function readNegotiation(
  { dues, payments }: Asked,
  term: Schema<'PaymentTerm'>,
  say: ReturnType<typeof useEnrollWords>,
) {
  const digits = minorDigits(term.dues.currency);
  const duesMinor = dues.trim() === '' ? null : (decimalToMinor(dues, digits) ?? Number.NaN);
  const count = payments.trim() === '' ? null : Number(payments);
  const isOff = count !== null && (count < 1 || !/^\d{1,4}$/.test(payments.trim()));
  const isOver = duesMinor !== null && duesMinor > 100_000_000_000;
  return {
    negotiated: {
      duesMinor: duesMinor === term.dues.amountMinor ? null : duesMinor,
      payments: count === term.payments ? null : count,
    },
    wrong: {
      dues:
        Number.isNaN(duesMinor) || isOver
          ? say('notAnAmount', { example: minorToDecimal(term.dues.amountMinor, digits) })
          : undefined,
      payments: isOff ? say('notACount') : undefined,
    },
  };
}

function Negotiation(props: {
  term: Schema<'PaymentTerm'>;
  asked: Asked;
  onChange: (asked: Asked) => void;
  wrong: FieldErrors;
}) {
  const { term, asked, onChange, wrong } = props;
  const say = useEnrollWords();
  const mayNegotiate = useMay('negotiate');
  const mayOverride = useMay('negotiate:override');
  if (!mayNegotiate) return null;
  const { minDues, minPayments } = term.negotiation!;
  const floor = (least: string, most: string) =>
    mayOverride ? say('floorOverride', { floor: least }) : say('floor', { floor: least, most });
  return (
    <Paper component="section" aria-label={say('negotiate')}>
      <Title order={3} mb="xs">
        {say('negotiate')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={say('negotiateDues')}
          inputMode="decimal"
          placeholder={minorToDecimal(term.dues.amountMinor, minorDigits(term.dues.currency))}
          description={floor(moneyText(minDues), moneyText(term.dues))}
          value={asked.dues}
          error={wrong.dues}
          onChange={(event) => onChange({ ...asked, dues: event.currentTarget.value })}
        />
        {term.payments !== null && (
          <TextInput
            label={say('negotiatePayments')}
            inputMode="numeric"
            placeholder={String(term.payments)}
            description={floor(String(Math.max(1, minPayments)), String(term.payments))}
            value={asked.payments}
            error={wrong.payments}
            onChange={(event) => onChange({ ...asked, payments: event.currentTarget.value })}
          />
        )}
      </SimpleGrid>
    </Paper>
  );
}
