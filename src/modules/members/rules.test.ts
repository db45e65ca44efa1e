import { describe, expect, test } from 'vitest';
import { rarestFirst, wordsOf, wordsWanted } from './rules.ts';

const jose = {
  name: 'José Luis O’Brien-Núñez',
  email: 'Sunny.Boy@Example.com',
  phone: '+1 (212) 555-0100',
  accountNumber: 1042,
  cardCode: '000-123-456-789',
};

/** Whether what was typed finds the member: each word of it begins one of theirs. */
const finds = (typed: string, member = jose) =>
  (wordsWanted(typed) ?? []).every((wanted) =>
    wordsOf(member).some(({ word }) => word.startsWith(wanted)),
  );

describe('a member is found by', () => {
  test.each([
    ['the beginning of any word of the name', 'nun'],
    ['a name without its accents', 'jose'],
    ['a name in capitals', 'NÚÑEZ'],
    ['a name without its apostrophe', 'obrien'],
    ['a name with another apostrophe', "o'brien"],
    ['words of the name in any order', 'nun jos'],
    ['a double name as it is written', 'o’brien-nú'],
    ['the e-mail address', 'sunny.boy@exam'],
    ['the e-mail address as far as it goes', 'sunny.b'],
    ['the phone number', '12125550100'],
    ['the phone number as it is written down', '(212) 555-0100'],
    ['the phone number as it is dialled from abroad', '+1 212 555 01'],
    ['the local number', '555 0100'],
    ['the last four digits', '0100'],
    ['the account number', '1042'],
    ['the card, as the reader reads it', '000123456789'],
    ['the card, as it is printed', '000-123-456-789'],
    ['a name and a number', 'jose 1042'],
  ])('%s: %s', (_rule, typed) => {
    expect(finds(typed)).toBe(true);
  });

  test('the number as a cardholder on somebody else’s agreement, as it is written or said', () => {
    const words = wordsOf(jose, [{ accountNumber: 1007, running: 2 }]);
    for (const typed of ['1007-02', '1007-0', '1007 02', '100702'])
      expect(
        wordsWanted(typed)!.every((wanted) => words.some(({ word }) => word.startsWith(wanted))),
      ).toBe(true);
  });

  test.each(['ose', 'jose smith', '1043', 'example.com', '212 556'])('not by %s', (typed) => {
    expect(finds(typed)).toBe(false);
  });
});

test('nothing typed is no search, and signs alone are a search for nobody', () => {
  for (const nothing of ['', '  ', '’']) expect(wordsWanted(nothing)).toBeNull();
  for (const sign of ['%', '_', '---']) expect(wordsWanted(sign)).toEqual([]);
});

test('names in other letters are words too', () => {
  expect(finds('юл', { ...jose, name: 'Юлия Мороз' })).toBe(true);
});

test('the longest word leads the search', () => {
  expect(rarestFirst(['an', 'wanderson', 'j'])).toEqual(['wanderson', 'an', 'j']);
});
