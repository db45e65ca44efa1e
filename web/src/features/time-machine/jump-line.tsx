import { CloseButton, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import classes from './bar.module.css';
import { clockQuery, type Jump } from './queries.ts';
import { useTimeMachineWords } from './words.ts';

/** While the clock moves: where it is. Afterwards: what happened; and everything on screen is asked for anew. */
export function JumpLine({ jump }: { jump: Jump }) {
  const say = useTimeMachineWords();
  const { timeZone } = useClub();
  const happened = useHappened(jump);
  const { data: clock } = useQuery(clockQuery);
  const [seen, setSeen] = useState<string | null>(jump.state === 'under_way' ? null : jump.id);
  const day = (at: string) => instantText(at, timeZone);
  useFreshAfterwards(jump);
  if (seen === jump.id) return null;
  return (
    <div role="status" className={classes['line']}>
      <span>
        {jump.state === 'under_way' && (
          <>
            <Loader size={14} mr={8} color="amber" aria-hidden />
            {say('moving', { day: day(jump.to), now: day(clock?.now ?? jump.from) })}{' '}
          </>
        )}
        {jump.state === 'stopped' && say('stopped', { because: jump.stoppedBecause ?? '' })}
        {jump.state === 'arrived' &&
          say('arrived', { from: day(jump.from), to: day(jump.to), happened })}
      </span>
      {jump.state !== 'under_way' && (
        <CloseButton
          size="lg"
          aria-label={say('dismiss')}
          onClick={() => setSeen(jump.id)}
          c="var(--amber-text)"
        />
      )}
    </div>
  );
}

function useFreshAfterwards(jump: Jump) {
  const queries = useQueryClient();
  const wasMoving = useRef(jump.state === 'under_way');
  useEffect(() => {
    const isMoving = jump.state === 'under_way';
    if (wasMoving.current && !isMoving) void queries.invalidateQueries();
    wasMoving.current = isMoving;
  }, [jump.state, queries]);
}

function useHappened({ happened }: Jump): string {
  const say = useTimeMachineWords();
  const lines = [
    [happened.runs, 'happenedRuns'],
    [happened.collected, 'happenedCollected'],
    [happened.declined, 'happenedDeclined'],
    [happened.waiting, 'happenedWaiting'],
    [happened.answers, 'happenedAnswers'],
    [happened.credited, 'happenedCredited'],
    [happened.lapsed, 'happenedLapsed'],
    [happened.ended, 'happenedEnded'],
    [happened.renewed, 'happenedRenewed'],
  ] as const;
  const told = lines.filter(([count]) => count > 0).map(([count, words]) => say(words, { count }));
  return told.length === 0 ? say('happenedNothing') : told.join(', ');
}
