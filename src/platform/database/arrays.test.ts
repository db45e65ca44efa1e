import * as fc from 'fast-check';
import { types } from 'pg';
import { expect, test } from 'vitest';
import { arrayText, plainParts } from './arrays.ts';
import { databaseTypes } from './values.ts';

const whole = databaseTypes.getTypeParser(1016 as never, 'text') as (text: string) => unknown;
const texts = types.getTypeParser(1009 as never) as (text: string) => unknown;

test('a list that is written is read back as it was, quotes, backslashes and nothing included', () => {
  const entry = fc.oneof(fc.constantFrom('NULL', '', '"', '\\', '{1,2}', 'a,b'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.option(entry)), (list) => {
      expect(texts(arrayText(list)!)).toEqual(list);
    }),
  );
});

test('whole numbers are read whole or not, one as the other', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.maxSafeInteger())), (list) => {
      expect(whole(arrayText(list)!)).toEqual(list);
    }),
  );
  expect(() => whole('{1,9007199254740993}')).toThrow('too large to be exact');
});

test('what holds more than texts and numbers is left to others', () => {
  expect(arrayText([Buffer.from('a')])).toBeUndefined();
  expect(arrayText([[1], [2]])).toBeUndefined();
  expect(plainParts('{1,NULL}')).toBeUndefined();
  expect(plainParts('[0:1]={1,2}')).toBeUndefined();
  expect(arrayText([undefined, true])).toBe('{NULL,true}');
});
