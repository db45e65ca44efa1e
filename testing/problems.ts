import { expect } from 'vitest';
import type { Answer } from './api-house.ts';

/** A refusal as promised: a problem with a code for programs and a sentence for the front desk. */
export function expectProblem({ status, headers, body, text }: Answer, shown = text): void {
  expect(headers['content-type'], shown).toBe('application/problem+json; charset=utf-8');
  expect(body.status, shown).toBe(status);
  expect(body.type, shown).toBe('about:blank');
  expect(body.code, shown).toMatch(/^[a-z][a-z_]+$/);
  expect(body.title, shown).toMatch(/^[A-Z]/);
  expect(body.detail, shown).toMatch(/[.!?…)]$/);
  if ('hint' in body) expect(body.hint, shown).toMatch(/^[A-Z].*[.!?]$/s);
  for (const { field, message } of body.errors ?? []) {
    expect(field, shown).toMatch(/./);
    expect(message, shown).toMatch(/./);
  }
  expect(Object.keys(body).filter((key) => !known.has(key))).toEqual([]);
  expect(text, shown).not.toMatch(/\bat [\w.]+ \(|node_modules|select |insert into|Zod|undefined/);
}

const known = new Set(['type', 'title', 'status', 'code', 'detail', 'hint', 'errors']);
