import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, readSource, repository, repositoryFiles } from './sources.ts';

// What must be true of the files themselves, so that a clone works anywhere and its pages lead somewhere.

const files = repositoryFiles();
const isText = (file: string) => !/\.(png|jpg|ico|woff2?)$/.test(file);
const pages = files.filter((file) => file.endsWith('.md'));

test('no file knows the machine it was written on', () => {
  // put together here, so that this file does not say them
  const places = ['work', 'root', 'farm'].map((folder) => `/${folder}/`);
  const telling = files.filter(
    (file) => isText(file) && places.some((place) => readSource(file).includes(place)),
  );
  expect(telling).toEqual([]);
});

test('the lock file names versions and checksums, and no place to get them from', () => {
  const lock = JSON.parse(readSource('package-lock.json')) as {
    packages: Record<string, Record<string, unknown>>;
  };
  const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
  expect(packages.length).toBeGreaterThan(50);
  expect(packages.filter(([, entry]) => 'resolved' in entry).map(([name]) => name)).toEqual([]);
  expect(packages.filter(([, entry]) => !('integrity' in entry)).map(([name]) => name)).toEqual([]);
});

test('no setting of the repository chooses where packages come from', () => {
  const choosing = files.filter((file) => /(^|\/)\.(npmrc|yarnrc|yarnrc\.yml)$/.test(file));
  expect(choosing).toEqual([]);
  const host = ['registry', 'npmjs'].join('.');
  expect(files.filter((file) => isText(file) && readSource(file).includes(host))).toEqual([]);
});

test('every dependency is one exact version, the same on every machine', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readSource('package.json'),
  ) as Record<string, Record<string, string>>;
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const loose = wanted.filter(
    ([, version]) => !/^(npm:[a-z]+@)?\d+\.\d+\.\d+[\w.-]*$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('every link between pages leads to a file, and to a heading that is there', () => {
  const dead = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => !leadsSomewhere(page, link))
      .map((link) => `${page} -> ${link}`),
  );
  expect(dead).toEqual([]);
});

test('every room says on one screen what it is', () => {
  const rooms = new Set(files.flatMap((file) => /^src\/modules\/[^/]+/.exec(file)?.[0] ?? []));
  const long = [...rooms].filter((room) => {
    const page = `${room}/README.md`;
    return !files.includes(page) || readSource(page).split('\n').length > 45;
  });
  expect(rooms.size).toBeGreaterThan(7);
  expect(long).toEqual([]);
});

test('every "How this works" behind sign-in leads to a guide that is there', () => {
  const guides = new Set(
    [...filesBelow('docs/guides', '.md'), ...filesBelow('docs/tutorial', '.md')].map((file) =>
      file.replace(/^.*\/|\.md$/g, ''),
    ),
  );
  const pages = filesBelow('web/src/features', '.tsx').filter(
    (file) => !file.includes('/sign-in/') && !file.endsWith('/settings/section.tsx'),
  );
  const astray = pages.flatMap((file) =>
    [...readSource(file).matchAll(/<(?:HowThisWorks|Section)\b[^>]*?\/?>/gs)]
      .filter(([shown]) => shown.includes('rule='))
      .map(([shown]) => /guide="([^"]*)"/.exec(shown)?.[1])
      .filter((guide) => guide === undefined || !guides.has(guide))
      .map((guide) => `${file} -> ${guide ?? 'no guide'}`),
  );
  expect(astray).toEqual([]);
});

test('every rule that the code cites stands in docs/rules.md', () => {
  const cited = new Set(
    files
      .filter((file) => /^(src|migrations|testing|scenarios)\//.test(file) && isText(file))
      .flatMap((file) => readSource(file).match(/\b[DI]\d{1,2}\b/g) ?? []),
  );
  const rules = readSource('docs/rules.md');
  const unknown = [...cited].filter((rule) => !rules.includes(`**${rule}**`));
  expect(unknown.sort()).toEqual([]);
});

function linksOf(page: string): string[] {
  const prose = readSource(page).replaceAll(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [target = '', heading] = link.split('#');
  const file = target === '' ? page : path.posix.join(path.posix.dirname(page), target);
  if (!fs.existsSync(path.join(repository, file))) return false;
  return heading === undefined || headingsOf(file).has(heading);
}

/** As they are turned into anchors: lower case, no punctuation, dashes for spaces. */
function headingsOf(page: string): Set<string> {
  return new Set(
    [...readSource(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
