export type StatementGuard = {
  /** Throws when the statement uses an organization's table without saying whose rows it means. */
  check(statement: string): void;
  /** Throws when any statement checked so far did. */
  report(): void;
};

/** What a statement that means every organization has to say, with its reason. */
const exception = /\/\*\s*all organizations:\s*\S[^*]*\*\//i;

/**
 * Nothing crosses an organization: every statement on a table with an `organization_id` filters by
 * it. This watches all statements that tests send, so that no query can forget it.
 */
export function guardStatements(tables: readonly string[]): StatementGuard {
  const offences = new Set<string>();
  const checked = new Set<string>();
  const mention =
    tables.length === 0 ? undefined : new RegExp(`\\b(?:${tables.join('|')})\\b`, 'i');
  return {
    check(statement) {
      if (mention === undefined || checked.has(statement)) return;
      const table = exception.test(statement) ? null : mention.exec(withoutProse(statement));
      if (table === null || /\borganization_id\b/.test(withoutProse(statement))) {
        checked.add(statement);
        return;
      }
      const offence = `This statement uses ${table[0]} without organization_id:\n${statement}`;
      offences.add(offence);
      throw new Error(offence);
    },
    report() {
      if (offences.size > 0) throw new Error([...offences].join('\n\n'));
    },
  };
}

/** Comments and quoted texts may say what they like. */
function withoutProse(statement: string): string {
  return statement
    .replaceAll(/\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll(/--.*/g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, "''");
}
