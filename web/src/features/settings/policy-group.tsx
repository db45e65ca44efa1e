import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Told } from './policies.ts';
import { PolicyLine } from './policy-line.tsx';
import classes from './settings.module.css';

/** Fields about one policy, and what they come to. */
export function PolicyGroup(props: {
  title: string;
  help: string;
  told: Told | false;
  children: ReactNode;
}) {
  return (
    <fieldset className={classes['group']}>
      <legend>{props.title}</legend>
      <Stack gap="sm">
        <Text fz={13} c="dimmed">
          {props.help}
        </Text>
        {props.children}
        <div role="status">{props.told && <PolicyLine told={props.told} />}</div>
      </Stack>
    </fieldset>
  );
}
