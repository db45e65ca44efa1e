import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@/lib/api.ts';
import { instantText } from '@/lib/format.ts';
import { useClub } from '@/lib/use-me.ts';
import { useActionText, useFactText } from './audit-actions.ts';
import { useAuditWords } from './audit-words.ts';
import { type Difference, differencesOf } from './differences.ts';
import { usePermissionText } from './permission-words.ts';
import classes from './settings.module.css';

const shownAtFirst = 6;

/** Who did what to what, from what to what, when and from where. */
export function AuditEntry(props: {
  entry: Schema<'AuditEntry'>;
  onSubject: (subject: string) => void;
}) {
  const say = useAuditWords();
  const actionText = useActionText();
  const club = useClub();
  const { entry } = props;
  const permission = usePermissionText();
  const fact = useFactText();
  const words = { yes: say('yes'), no: say('no'), none: say('none'), permission, fact };
  const differences = differencesOf(entry.before, entry.after, words);
  return (
    <li className={classes['row']}>
      <div className={classes['rowText']}>
        <Text>
          <b>{entry.actor}</b> {actionText(entry.action)}{' '}
          <Anchor
            component="button"
            type="button"
            aria-label={say('onlyThis', { subject: entry.subject })}
            onClick={() => props.onSubject(entry.subject)}
          >
            {nameOf(entry) ? `${nameOf(entry)} (${entry.subject})` : entry.subject}
          </Anchor>
        </Text>
        <Text fz={13} c="dimmed">
          {instantText(entry.at, club.timeZone, { today: club.today, seconds: true })},{' '}
          {entry.from ? say('fromWhere', { from: entry.from }) : say('byItself')}
        </Text>
        <Differences differences={differences} />
      </div>
    </li>
  );
}

function Differences({ differences }: { differences: Difference[] }) {
  const say = useAuditWords();
  const [isWhole, setWhole] = useState(false);
  if (differences.length === 0) return null;
  const shown = isWhole ? differences : differences.slice(0, shownAtFirst);
  return (
    <>
      <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
        {shown.map(({ name, before, after }) => (
          <li key={name}>
            {before === undefined
              ? say('wasSet', { name, after: after ?? '' })
              : after === undefined
                ? say('wasTaken', { name, before })
                : say('fromTo', { name, before, after })}
          </li>
        ))}
      </ul>
      {differences.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(!isWhole)}>
          {isWhole ? say('fewer') : say('all', { count: differences.length })}
        </Button>
      )}
    </>
  );
}

/** What the thing is called, where the entry says so. */
function nameOf({ before, after }: Schema<'AuditEntry'>): string | undefined {
  for (const facts of [after, before])
    if (typeof facts === 'object' && facts !== null)
      for (const name of ['name', 'title'])
        if (name in facts) return String((facts as Record<string, unknown>)[name]);
  return undefined;
}
