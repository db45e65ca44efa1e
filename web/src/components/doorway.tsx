import { Paper, Stack } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { HowThisWorks } from './how-this-works.tsx';
import { PageTitle } from './page-title.tsx';
import classes from './doorway.module.css';

type Doorway = {
  title: string;
  below?: ReactNode;
  wide?: boolean;
  rule?: string;
  example?: string;
  children: ReactNode;
};

/** The frame of the pages outside sign-in: one card in the middle, and the rule below it. */
export function Doorway({ title, below, wide = false, rule, example, children }: Doorway) {
  return (
    <main id="page" className={classes['doorway']}>
      <Stack gap="md" w="100%" maw={wide ? '44rem' : '26rem'}>
        <div className={classes['brand']}>
          <IconCalendarCheck size={28} color="var(--tide)" aria-hidden />
          Duesday
        </div>
        <Paper>
          <PageTitle title={title} below={below} />
          {children}
        </Paper>
        {rule && example && <HowThisWorks rule={rule} example={example} />}
      </Stack>
    </main>
  );
}
