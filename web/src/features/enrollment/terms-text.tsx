import { Text, Title, Typography } from '@mantine/core';
import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { useMemo } from 'react';
import { useEnrollWords } from './words.ts';
import classes from './enrollment.module.css';

/** The terms and conditions as the offer has them, formatted or plain. */
export function TermsText({ text }: { text: string }) {
  const say = useEnrollWords();
  const html = useMemo(
    () => DOMPurify.sanitize(marked.parse(text, { async: false, breaks: true })),
    [text],
  );
  return (
    <section>
      <Title order={3} mb="xs">
        {say('terms')}
      </Title>
      {text.trim() === '' ? (
        <Text c="dimmed">{say('noTermsText')}</Text>
      ) : (
        <div className={classes['terms']} tabIndex={0} role="region" aria-label={say('terms')}>
          <Typography>
            {/* cleaned of everything but formatting just above */}
            <div dangerouslySetInnerHTML={{ __html: html }} />
          </Typography>
        </div>
      )}
    </section>
  );
}
