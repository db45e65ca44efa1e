import { QueryClient } from '@tanstack/react-query';
import { Refused } from '@/lib/api.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // what the server refuses it will refuse again; what did not arrive is worth another try
      retry: (failures, error) => !(error instanceof Refused) && failures < 3,
      networkMode: 'always',
    },
  },
});
