import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, Refused } from './api.ts';

type Wish<Input, Output> = {
  /** Sends the write; `key` goes into its Idempotency-Key header. */
  write: (input: Input, key: string) => Promise<Output>;
  /** A wish that is one wherever it is sent from: kept by whoever asks, beside what it is about. */
  key?: string;
  /** What is stale afterwards, by the first parts of its key. */
  stale?: QueryKey[];
  onDone?: (output: Output, input: Input) => void;
};

/**
 * A write that happens once, however often its button is pressed or its answer is lost: the key stays
 * the same until the server has answered what became of it, or the input is another. Nothing is shown as
 * done before it is.
 */
export function useWrite<Input, Output>({ write, key, stale = [], onDone }: Wish<Input, Output>) {
  const queries = useQueryClient();
  const open = useRef<{ key: string; about: string } | undefined>(undefined);
  return useMutation<Output, Error, Input>({
    networkMode: 'always',
    mutationFn: (input) => {
      if (key !== undefined) return write(input, key);
      const about = JSON.stringify(input) ?? '';
      if (open.current?.about !== about) open.current = { key: newKey(), about };
      return write(input, open.current.key);
    },
    onError: (error) => {
      // a server at fault, or without its database, does not know what became of it
      if (error instanceof Refused && error.problem.status !== 401 && error.problem.status < 500)
        open.current = undefined;
    },
    onSuccess: async (output, input) => {
      open.current = undefined;
      onDone?.(output, input);
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}

/** The header that carries the key. */
export const once = (key: string) => ({ header: { 'Idempotency-Key': key } });
