import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/lib/api.ts';
import { type Run, runQuery } from './queries.ts';

const again = 1_000;

/**
 * Keeps a run's figures fresh while it goes on: reads the server's stream of events, and asks for a new
 * one when it ends or breaks. Read like any other answer, so that whoever may ask for the run may follow it. Once
 * it is over, whatever shows money or sessions is asked for anew.
 */
export function useFollowedRun(runId: string, state: Run['state'] | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (state === undefined) return;
    if (state !== 'running') {
      void queries.invalidateQueries({ predicate: ({ queryKey: [about] }) => about !== 'me' });
      return;
    }
    const left = new AbortController();
    const tell = (run: Run) => queries.setQueryData(runQuery(runId).queryKey, run);
    void keepFollowing(runId, left.signal, tell);
    return () => left.abort();
  }, [runId, state, queries]);
}

async function keepFollowing(runId: string, left: AbortSignal, tell: (run: Run) => void) {
  while (!left.aborted) {
    // whatever breaks the stream, it is asked for again
    await follow(runId, left, tell).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, again));
  }
}

async function follow(runId: string, left: AbortSignal, tell: (run: Run) => void) {
  const { data: stream } = await api.GET('/v1/dues-runs/{runId}/events', {
    params: { path: { runId } },
    parseAs: 'stream',
    signal: left,
  });
  if (!stream) return;
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  for (let unread = ''; ;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (unread + value).split('\n\n');
    unread = events.pop()!;
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '));
      if (data) tell(JSON.parse(data.slice('data: '.length)) as Run);
    }
  }
}
