import { Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';

type Crumb = { label: string; to: string };

/** The head of every page: where it stands, what it is, and what can be done with the whole of it. */
export function PageTitle(props: {
  title: string;
  beside?: ReactNode;
  below?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · Duesday`;
  }, [props.title]);
  return (
    <Stack gap={4} mb="lg">
      {props.crumbs && (
        <Breadcrumbs fz={13} component="nav" aria-label="Breadcrumbs">
          {props.crumbs.map((crumb) => (
            <Link key={crumb.to} to={crumb.to}>
              {crumb.label}
            </Link>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <Group gap="sm" align="center">
            <Title order={1}>{props.title}</Title>
            {props.beside}
          </Group>
          {props.below && (
            <Text c="dimmed" component="div" mt={4}>
              {props.below}
            </Text>
          )}
        </div>
        {props.actions && <Group gap="xs">{props.actions}</Group>}
      </Group>
    </Stack>
  );
}
