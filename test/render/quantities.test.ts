import { describe, expect, test } from '@jest/globals';
import { showQuantity, showStrand } from '../../src/render/index.js';
import {
  byPhone,
  byVideo,
  hoursPerMonth,
  minutes,
  visits,
  type Strand,
} from '../../src/domain/values/strand.js';
import type { Quantity } from '../../src/domain/values/quantity.js';

const UNKNOWN: Quantity = { unit: 'visits', unknown: true };

describe('a quantity is shown as people say it', () => {
  test.each<[Quantity, string, string]>([
    [visits(7), '7 besøk i uka', '7 visits a week'],
    [visits(1), '1 besøk i uka', '1 visit a week'],
    [visits(0, 4), '0 besøk i uka', '0 visits a week'],
    [visits(3, 2), '3 besøk på 2 uker', '3 visits in 2 weeks'],
    [minutes(150), '2 t 30 min i uka', '2 h 30 min a week'],
    [minutes(45), '45 min i uka', '45 min a week'],
    [hoursPerMonth(10), '10 t i måneden (4 uker)', '10 h a month (4 weeks)'],
    [UNKNOWN, 'ukjent antall besøk', 'unknown number of visits'],
    [{ unit: 'minutes', unknown: true }, 'ukjent tid', 'unknown time'],
    [
      { unit: 'minutes', atLeast: { amount: 60, weeks: 2 } },
      'minst 1 t på 2 uker',
      'at least 1 h in 2 weeks',
    ],
    [
      { unit: 'visits', atLeast: { amount: 3, weeks: 1 }, atMost: { amount: 5, weeks: 1 } },
      '3 til 5 besøk i uka',
      '3 to 5 visits a week',
    ],
    [
      { unit: 'minutes', atLeast: { amount: 60, weeks: 2 }, atMost: { amount: 240, weeks: 4 } },
      '1 t på 2 uker til 4 t i måneden (4 uker)',
      '1 h in 2 weeks to 4 h a month (4 weeks)',
    ],
  ])('%j', (quantity, nb, en) => {
    expect(showQuantity(quantity, 'nb')).toBe(nb);
    expect(showQuantity(quantity, 'en')).toBe(en);
  });
});

describe('a strand is shown with its form', () => {
  test.each<[Strand, string, string]>([
    [byPhone(visits(4)), '4 telefonsamtaler i uka', '4 phone calls a week'],
    [byVideo(visits(1)), '1 videobesøk i uka', '1 video visit a week'],
    [byPhone(minutes(90)), '1 t 30 min i uka på telefon', '1 h 30 min a week by phone'],
    [{ ...visits(2), place: 'outdoors' }, '2 besøk i uka, utendørs', '2 visits a week, outdoors'],
    [
      { ...minutes(120), place: 'facility', setting: 'group' },
      '2 t i uka, på tjenestestedet, i gruppe',
      '2 h a week, at a facility, in a group',
    ],
    [{ ...UNKNOWN, mode: 'video' }, 'ukjent antall videobesøk', 'unknown number of video visits'],
  ])('%j', (strand, nb, en) => {
    expect(showStrand(strand, 'nb')).toBe(nb);
    expect(showStrand(strand, 'en')).toBe(en);
  });
});
