import { List, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Month } from './queries.ts';
import { useReconciliationWords } from './words.ts';

/** What does not fit, with whose it is. */
export function Findings({ found }: { found: Month }) {
  const say = useReconciliationWords();
  const views = [found.payments, found.installments, found.sessions];
  const findings = views.flatMap((view) => view.findings);
  if (findings.length === 0) return null;
  const more = views.reduce((sum, view) => sum + view.findingCount, 0) - findings.length;
  return (
    <>
      <Title order={3} fz="md" mt="lg" mb="xs">
        {say('findings')}
      </Title>
      <List listStyleType="none" spacing="xs">
        {findings.map(({ code, installmentId, memberId, memberName }) => (
          <List.Item key={`${code} ${installmentId}`}>
            {memberId ? (
              <Link to="/members/$memberId" params={{ memberId }}>
                {memberName}
              </Link>
            ) : (
              say('nobody')
            )}
            : {say(`finding_${code}`)}{' '}
            <Text span c="dimmed" fz={13}>
              {installmentId}
            </Text>
          </List.Item>
        ))}
      </List>
      {more > 0 && <Text c="dimmed">{say('moreFindings', { count: more })}</Text>}
    </>
  );
}
