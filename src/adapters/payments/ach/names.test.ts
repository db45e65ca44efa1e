import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from './names.ts';

const below = (last: number) =>
  fc.integer({ min: 0, max: last }).map((code) => String.fromCharCode(code));

describe('a name as every bank takes it', () => {
  test.each([
    ['José Núñez', 'JOSE NUNEZ'],
    ['Jürgen Groß', 'JURGEN GROSS'],
    ['Søren Ærø', 'SOREN AERO'],
    ['Łukasz Wałęsa', 'LUKASZ WALESA'],
    ['Þórður Guðmundsson', 'THORDUR GUDMUNDSSON'],
    ['Ingrid Ångström', 'INGRID ANGSTROM'],
    ['Cœur d’Alene', "COEUR D'ALENE"],
    ['Dvořák–Čapek, Jr.', 'DVORAK-CAPEK, JR.'],
    ['ﬁona ﬂynn', 'FIONA FLYNN'],
    ['İpek Şahin', 'IPEK SAHIN'],
    ['Ｆｕｌｌ Ｗｉｄｔｈ', 'FULL WIDTH'],
    ['  Ann \t Lee  ', 'ANN LEE'],
    ['A*B <Gym> & Co.', 'A B GYM & CO.'],
    ['Zoë 🏋️ Lift', 'ZOE LIFT'],
    ['王芳', ''],
    ['', ''],
  ])('%j is %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('is cut to 22 letters, and no blank is left at the cut', () => {
    expect(foldName('Maximiliane Alexandrina Schmidt')).toBe('MAXIMILIANE ALEXANDRIN');
    expect(foldName('Bartholomew Fitzgerald Smith')).toBe('BARTHOLOMEW FITZGERALD');
    expect(foldName('Northside Fitness Club', 16)).toBe('NORTHSIDE FITNES');
  });

  test('has only allowed letters, whatever comes in, and folding it again changes nothing', () => {
    const name = fc.string({ unit: fc.oneof(...[0x17f, 0x3ff, 0xffff].map(below)) });
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 25 }), (name, length) => {
        const folded = foldName(name, length);
        expect(folded).toMatch(/^(?:[A-Z0-9&',./-]+(?: [A-Z0-9&',./-]+)*)?$/);
        expect(folded.length).toBeLessThanOrEqual(length);
        expect(foldName(folded, length)).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });
});
