import { ActionIcon, Badge, Group, Menu, Paper, Table, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@/lib/api.ts';
import { countText } from '@/lib/format.ts';
import type { Act } from './offer-acts.tsx';
import type { ListedOffer } from './offer-queries.ts';
import classes from './offers.module.css';
import { useOfferWords } from './words.ts';

type Props = {
  offers: readonly ListedOffer[];
  /** Undefined while unknown: a number is never shown before it is known. */
  enrollments: readonly Schema<'OfferEnrollment'>[] | undefined;
  mayWrite: boolean;
  onAct: (act: Act) => void;
};

/** One line per offer: status, code, group, who is on it, which terms give sessions. */
export function OfferTable({ offers, enrollments, mayWrite, onAct }: Props) {
  const say = useOfferWords();
  const countOf = (id: string) =>
    enrollments
      ?.filter(({ offerId }) => offerId === id)
      .reduce((sum, { agreements }) => sum + agreements, 0);
  return (
    <Paper p={0}>
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('offer')}</Table.Th>
            <Table.Th className={classes['second']}>{say('group')}</Table.Th>
            <Table.Th className={classes['second']}>{say('terms')}</Table.Th>
            <Table.Th className="amount">{say('enrollments')}</Table.Th>
            {mayWrite && (
              <Table.Th w={52}>
                <span className="seen-by-readers-only">{say('actions')}</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {offers.map((offer) => {
            const count = countOf(offer.id);
            return (
              <Table.Tr key={offer.id}>
                <Table.Td>
                  <OfferName offer={offer} />
                </Table.Td>
                <Table.Td className={classes['second']}>{offer.group}</Table.Td>
                <Table.Td className={classes['second']}>
                  <OfferTerms terms={offer.terms} />
                </Table.Td>
                <Table.Td className="amount">
                  {count === undefined ? '' : countText(count)}
                </Table.Td>
                {mayWrite && (
                  <Table.Td>
                    <OfferMenu offer={offer} onAct={onAct} />
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

const colors = { active: 'tide', draft: 'amber', retired: 'gray' } as const;

function OfferName({ offer: { id, title, code, status, hasDraft } }: { offer: ListedOffer }) {
  const say = useOfferWords();
  return (
    <>
      <Link to="/offers/$offerId" params={{ offerId: id }} style={{ fontWeight: 600 }}>
        {title}
      </Link>
      <Group gap={6} mt={4}>
        <span className={classes['code']}>{code}</span>
        <Badge color={colors[status]}>{say(status)}</Badge>
        {status === 'active' && hasDraft && <Badge color="amber">{say('alsoDraft')}</Badge>}
      </Group>
    </>
  );
}

function OfferTerms({ terms }: Pick<ListedOffer, 'terms'>) {
  const say = useOfferWords();
  if (terms.length === 0) return <Text c="dimmed">{say('noTerms')}</Text>;
  return terms.map(({ id, name, carriesSessions }) => (
    <div key={id}>
      {name}{' '}
      <Text span fz={13} c={carriesSessions ? 'var(--tide-text)' : 'dimmed'}>
        {say(carriesSessions ? 'givesSessions' : 'noSessions')}
      </Text>
    </div>
  ));
}

function OfferMenu({ offer, onAct }: { offer: ListedOffer; onAct: (act: Act) => void }) {
  const say = useOfferWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('actionsFor', { code: offer.code })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAct({ kind: 'duplicate', offer })}>
          {say('duplicate')}
        </Menu.Item>
        {offer.status !== 'retired' && (
          <Menu.Item onClick={() => onAct({ kind: 'retire', offer })}>{say('retire')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
