import { useQueryClient } from '@tanstack/react-query';
import { eventText, type ScheduledEvent } from '@/components/bookings.ts';
import type { Pictured } from '@/components/member-photo.tsx';
import { findMembers } from '@/components/people.ts';
import { api, answerOf, Refused } from '@/lib/api.ts';
import { useClub } from '@/lib/use-me.ts';
import { once, useWrite } from '@/lib/use-write.ts';
import type { Desk, Proof } from './desk.ts';
import { type Roster, rosterQuery, type Scanned } from './queries.ts';
import { useCheckInWords } from './words.ts';

/**
 * A card at the desk. Where it does not check in by itself, the way on: the row of somebody who is late,
 * the choice between events, or the dialog for whoever has no place yet.
 */
export function useScan(desk: Desk, eventId: string | undefined) {
  const say = useCheckInWords();
  const club = useClub();
  const queries = useQueryClient();
  const onList = (memberId: string) => {
    if (eventId === undefined) return undefined;
    const roster: Roster | undefined = queries.getQueryData(rosterQuery(eventId).queryKey);
    return roster?.items.find(({ member }) => member.id === memberId);
  };
  const meet = (person: Pictured) => {
    if (eventId === undefined)
      desk.tell({ head: say('noEventFor', { name: person.name }), isWarning: true });
    else if (onList(person.id)) desk.open(person.id);
    else desk.add(person);
  };
  const tellVisit = (member: Scanned['member']) => {
    const line = onList(member.id);
    if (line?.state === 'waiting') {
      desk.open(member.id);
      const { name } = member;
      desk.tell({
        head: say('waitsHere', { name, number: line.waitingNo ?? 1 }),
        rest: say('waitsHereHelp'),
        isWarning: true,
      });
    } else if (line && line.state !== 'checked_in') {
      desk.open(member.id);
      desk.tell({
        head: say('lateScan', { name: member.name }),
        rest: say('lateScanHelp'),
        isWarning: true,
      });
    } else {
      desk.tell({ head: say('visit', { name: member.name }), isWarning: true });
      if (eventId !== undefined && !line) desk.add(member);
    }
  };
  /** Typed by a person, perhaps, and no card at all. */
  const tryName = async (text: string, refused: Error) => {
    const { items } = await findMembers(text).catch(() => ({ items: [] }));
    if (items.length === 1) return meet(items[0]!);
    desk.tell(
      items.length > 1
        ? { head: say('several', { text }), isWarning: true }
        : refused instanceof Refused && refused.problem.code !== 'no_such_card'
          ? { head: refused.message, rest: refused.problem.hint ?? '', isWarning: true }
          : { head: say('noCard', { code: text }), rest: say('noCardHelp'), isWarning: true },
    );
  };
  const scan = useWrite<Card, Scanned>({
    write: async (card, key) => {
      try {
        return await answerOf(
          api.POST('/v1/scans', { params: once(key), body: { clubId: club.id, ...card } }),
        );
      } catch (error) {
        if (error instanceof Refused && isAboutTheCard(error)) await tryName(card.cardCode, error);
        throw error;
      }
    },
    stale: [['scheduling']],
    onDone: (answer, card) => {
      const { member, event, bookingId } = answer;
      if (answer.outcome === 'pin') {
        if (isBare(card)) desk.askPin({ member, send: (proof) => sendWith(card, proof) });
        return;
      }
      if (answer.outcome === 'visit') return tellVisit(member);
      if (answer.outcome === 'choose')
        return desk.tell({
          head: say('choose', { name: member.name }),
          isWarning: true,
          choices: { member, events: answer.choices },
        });
      const left = answer.left.map(({ shortName, available }) => `${available} ${shortName}`);
      const where = eventText(event as ScheduledEvent, club.timeZone);
      desk.choose(member.id);
      desk.tell({
        head: say(answer.outcome === 'checked_in' ? 'isIn' : 'isInAlready', { name: member.name }),
        rest:
          left.length > 0
            ? say('left', { event: where, left: left.join(', ') })
            : say('leftNothing', { event: where }),
        ...(bookingId ? { undo: { bookingId, memberId: member.id, name: member.name } } : {}),
      });
    },
  });
  /** A PIN that does not do is an answer of its own here; the dialog tells it like a refusal. */
  const sendWith = async ({ cardCode }: Card, proof: Proof) => {
    const { pin } = await scan.mutateAsync({ cardCode, ...proof });
    if (pin) throw new Refused({ status: 409, code: pin.code, detail: pin.says });
  };
  const isTold = scan.error instanceof Refused && isAboutTheCard(scan.error);
  return { scan, meet, error: isTold ? null : scan.error };
}

/** A card at the reader, and what its holder shows besides. */
type Card = { cardCode: string; pin?: string; withoutPin?: string };
const isBare = ({ pin, withoutPin }: Card) => pin === undefined && withoutPin === undefined;

/** What was typed is no card of ours, or cannot be one: it may be a name. */
const isAboutTheCard = ({ problem }: Refused) =>
  problem.code === 'no_such_card' || problem.code === 'invalid_request';
