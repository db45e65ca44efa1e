import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Standing, unpaidQuery, type Whose } from './queries.ts';

/** What was not collected of a run or of a club, and which of it is looked at. */
export function useUnpaid(whose: Whose) {
  const [standing, setStanding] = useState<Standing | null>(null);
  const found = useInfiniteQuery({
    ...unpaidQuery(whose, standing),
    placeholderData: keepPreviousData,
  });
  return {
    found,
    standing,
    setStanding,
    /** For paper, which has no button for more. */
    async loadAll() {
      for (let page = found; page.hasNextPage;) page = (await page.fetchNextPage()) as typeof found;
    },
  };
}

export type UnpaidDues = ReturnType<typeof useUnpaid>;
