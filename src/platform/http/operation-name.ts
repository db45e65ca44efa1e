/**
 * The name a generated client gives an operation, read off its method and address: `listMembers`,
 * `getMember`, `createMember`, `changeMember`, `publishOffer`, `listMemberGrants`. Whoever renames an
 * address renames it for every client, and sees that in openapi.json.
 */
export function operationName(method: string, path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  const acts = acting.find((act) => steps.at(-1) === act);
  const nouns = acts ? steps.slice(0, -1) : steps;
  const named = nouns.filter((step) => !step.startsWith(':'));
  const isOne = nouns.at(-1)!.startsWith(':') || (acts ?? method) === 'POST' || acts !== undefined;
  const words = named.map((noun, at) =>
    inCapitals(at < named.length - 1 || isOne ? singular(noun) : noun),
  );
  return [acts ?? verbOf(method, nouns), ...words].join('');
}

/** Last steps of an address that say what is done instead of naming a thing. */
const acting = [
  'publish',
  'retire',
  'duplicate',
  'undo',
  'preview',
  'accept',
  'resend',
  'stop',
  'resume',
];

/** Nouns that are many already. */
const collectives = new Set(['staff']);

const verbs: Record<string, string> = {
  POST: 'create',
  PUT: 'replace',
  PATCH: 'change',
  DELETE: 'remove',
};

function verbOf(method: string, nouns: readonly string[]): string {
  const last = nouns.at(-1)!;
  const isOne = last.startsWith(':') || (singular(last) === last && !collectives.has(last));
  return verbs[method] ?? (isOne ? 'get' : 'list');
}

const singular = (noun: string) => noun.replace(/(?<!s)s$/, '');

const inCapitals = (noun: string) =>
  noun.replaceAll(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
