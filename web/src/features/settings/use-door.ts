import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';

/** Something asked at a door of /auth from a form; what it makes stale is asked for again. */
export function useDoor<Input, Output>(
  ask: (input: Input) => Promise<Output>,
  { stale = [], onDone }: { stale?: QueryKey[]; onDone?: (output: Output) => void } = {},
) {
  const queries = useQueryClient();
  return useMutation<Output, Error, Input>({
    networkMode: 'always',
    mutationFn: ask,
    onSuccess: async (output) => {
      onDone?.(output);
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
}
