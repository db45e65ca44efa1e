import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ownPath } from '@/lib/sign-in.ts';

/** Leads on to the page somebody came for, with nothing left of who was here before. */
export function useComeIn() {
  const queries = useQueryClient();
  const router = useRouter();
  return async (next?: string) => {
    queries.clear();
    await router.navigate({ to: ownPath(next) ?? '/', replace: true });
  };
}
