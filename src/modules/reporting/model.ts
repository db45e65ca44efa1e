import type { Day } from '#kit/days';

export type Tally = { count: number; amountMinor: number };

/** Something that a person has to do, with what it is about. */
export type Task = {
  kind: TaskKind;
  count: number;
  /** Minor units of the club's currency; null = it is not about an amount. */
  amountMinor: number | null;
  /** The run or the offer it is about; null = a list of them. */
  subjectId: number | null;
  name: string | null;
};

/** Most urgent first. */
export const taskKinds = [
  'needs_you',
  'loose_money',
  'run_stopped',
  'dues_due',
  'at_desk',
  'waiting',
  'draft_offer',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export type DashboardFigures = {
  /** The club's week, Monday to Sunday: what falls due in it, and how that stands. */
  week: {
    from: Day;
    through: Day;
    collected: Tally;
    declined: Tally;
    open: Tally;
    toCome: Tally;
  };
  /** The last four weeks, oldest first. */
  days: { day: Day; credited: number; used: number }[];
  expiring: { through: Day; sessions: number; members: number };
  held: { itemId: number; sessions: number; amountMinor: number }[];
  tasks: Task[];
};

/** Why a grant does not pay for a place. */
export const payerObstacles = [
  'other_item',
  'lapses_before',
  'held',
  'set_aside',
  'too_few',
] as const;
export type PayerObstacle = (typeof payerObstacles)[number];
