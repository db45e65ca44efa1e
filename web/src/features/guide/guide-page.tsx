import { Paper, Typography } from '@mantine/core';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { PageMissing } from '@/app/page-states.tsx';
import { PageTitle } from '@/components/page-title.tsx';
import { useGuideWords } from './words.ts';

const texts = import.meta.glob<string>(
  ['../../../../docs/guides/*.md', '../../../../docs/tutorial/*.md'],
  { query: '?raw', import: 'default' },
);

/** The guides by their names: the same files that stand in the repository. */
const guides = new Map(
  Object.entries(texts).map(([file, load]) => [file.replace(/^.*\/|\.md$/g, ''), load]),
);

const guideQuery = (name: string) =>
  queryOptions({
    queryKey: ['guide', name],
    staleTime: Infinity,
    queryFn: async () => {
      const text = await guides.get(name)!();
      const [, title = name] = /^# (.+)$/m.exec(text) ?? [];
      const html = await marked.parse(text.replace(/^# .+$/m, ''));
      return { title, html: DOMPurify.sanitize(toPages(html)) };
    },
  });

/** Links between guides lead to their pages, and pictures beside them are left to the repository. */
const toPages = (html: string) =>
  html
    .replaceAll(
      /href="(?:\.\.?\/)?(?:guides\/|tutorial\/)?([a-z0-9-]+)\.md(#[^"]*)?"/g,
      (all, name: string) => (guides.has(name) ? `href="/guide/${name}"` : all),
    )
    .replaceAll(/<img [^>]*>/g, '')
    // may be wider than the screen, and then has to be reached to be scrolled
    .replaceAll('<pre>', '<pre tabindex="0">');

/** A guide of the documentation, where the question came up. */
export function GuidePage() {
  const { name } = useParams({ from: '/shell/guide/$name' });
  return guides.has(name) ? <Guide name={name} /> : <PageMissing />;
}

function Guide({ name }: { name: string }) {
  const say = useGuideWords();
  const { title, html } = useSuspenseQuery(guideQuery(name)).data;
  return (
    <>
      <PageTitle title={title} below={say('fromTheDocumentation')} />
      <Paper maw="46rem">
        <Typography>
          {/* Made from our own files and sanitized above. */}
          <div dangerouslySetInnerHTML={{ __html: html }} />
        </Typography>
      </Paper>
    </>
  );
}
