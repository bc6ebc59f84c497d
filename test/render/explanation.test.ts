import { describe, expect, test } from '@jest/globals';
import {
  explain,
  explanationJson,
  historyOf,
  renderExplanation,
  type Entry,
  type Explanation,
} from '../../src/index.js';
import { asKnownNow } from '../../src/domain/changes/as-of.js';
import { day, entriesOf, granted, instant, onlyTimeline, reduced, restored } from './small-world.js';

const explained = (entries: ReadonlyArray<Entry>, at: string, knownAt?: string): Explanation => {
  const asOf = asKnownNow(day(at));
  const known = knownAt === undefined ? asOf : { ...asOf, knownAt: instant(knownAt) };
  const explanation = explain(onlyTimeline(entries), known);
  if (explanation === undefined) throw new Error("a test's own service is not granted");
  return explanation;
};

const twice = reduced({ decision: 'd-9', effective: '2020-03-18', term: { until: '2020-04-30' } });

describe('an explanation', () => {
  const entries = entriesOf([granted(), reduced()]);

  test('is the chain from the grant to the level on the day, with who, why and on which ground', () => {
    expect(renderExplanation(explained(entries, '2020-03-20'), historyOf(entries), 'en')).toBe(`\
Home health services [nursing], 20 March 2020

1. 2 January 2020: Service granted, from 6 January 2020
   7 visits a week
   Who:          service leader, unit north, delegated authority “3/2020”
   Legal basis:  Health and Care Services Act § 3-2 first paragraph no. 6 a
   Event:        e-1 (no. 1)

2. 13 March 2020: Visits reduced, from 16 March 2020
   7 visits a week → 3 visits a week
   Who:          service leader, unit north, delegated authority “3/2020”
   Why:          infection; purpose: limit infection, shield health personnel; “færre kontakter”
   Legal basis:  Health and Care Services Act § 3-1; Health and Care Services Act § 4-1
   Until:        ends when operation is back to normal, review by 27 March 2020
   Decision:     d-2
   Event:        e-2 (no. 2)

Level on 20 March 2020: 3 visits a week (running)
`);
  });

  test('is made from the chain and not from the history', () => {
    const explanation = explained(entries, '2020-03-20');
    const [link] = explanation.chain;
    if (link === undefined) throw new Error('no chain');
    const after = { strands: [{ unit: 'visits', amount: 2, weeks: 1, mode: 'in-person' }] } as const;
    const other = { ...explanation, chain: [{ ...link, after }] };
    expect(renderExplanation(other, historyOf(entries))).toContain('7 besøk i uka → 2 besøk i uka');
    expect(renderExplanation({ ...explanation, chain: [] }, historyOf(entries))).not.toContain(
      'Besøk redusert',
    );
  });

  test('shows a link that the history does not tell of', () => {
    const text = renderExplanation(explained(entries, '2020-03-20'), [], 'en');
    expect(text).toContain('2. recorded 13 March 2020 at 09:30\n   7 visits a week → 3 visits a week\n');
    expect(text).toContain('Event:        e-2 (no. 2)');
  });

  test('says of a measure that found the level there already that it changed nothing', () => {
    const both = entriesOf([granted(), reduced(), twice]);
    const text = renderExplanation(explained(both, '2020-03-20'), historyOf(both));
    expect(text).toContain(
      '3. 13. mars 2020: Besøk redusert, fra 18. mars 2020\n   endret ingenting: nivået var slik allerede\n',
    );
  });

  test('puts the links of one event together', () => {
    const replaced = entriesOf([
      granted(),
      reduced({
        type: 'VisitsReplaced',
        after: {
          strands: [
            { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
            { unit: 'visits', amount: 4, weeks: 1, mode: 'phone' },
          ],
        },
      }),
    ]);
    const text = renderExplanation(explained(replaced, '2020-03-20'), historyOf(replaced));
    expect(text).toContain(
      '   7 besøk i uka → 3 besøk i uka\n   ingenting → 4 telefonsamtaler i uka\n   Hvem:',
    );
    expect(text).toContain('Nivået 20. mars 2020: 3 besøk i uka + 4 telefonsamtaler i uka (i gang)');
  });

  test('names the measures that do not count, and why', () => {
    const all = entriesOf(
      [granted(), twice, reduced(), restored()],
      [...['2020-01-02T12:00:00Z', '2020-03-13T12:00:00Z', '2020-03-14T12:00:00Z', '2020-05-04T12:00:00Z']],
    );
    const text = (at: string, knownAt?: string): string =>
      renderExplanation(explained(all, at, knownAt), historyOf(all), 'en');
    expect(text('2020-05-10')).toContain(`\
Measures that do not count on this day:
- 13 March 2020: Visits reduced, from 18 March 2020 [d-9]
   lapsed after 30 April 2020
   Event:        e-2 (no. 2)
- 13 March 2020: Visits reduced, from 16 March 2020 [d-2]
   lifted: 4 May 2020: Service restored, from 6 May 2020 (e-4)
   Event:        e-3 (no. 3)
`);
    expect(text('2020-03-17')).toContain('[d-9]\n   takes effect on 18 March 2020\n');
    expect(text('2020-03-20', '2020-03-14T00:00:00Z')).not.toContain('d-2');
  });

  test('is data too', () => {
    expect(explanationJson(explained(entries, '2020-03-20', '2020-03-20T00:00:00Z'))).toMatchObject({
      ...{ at: '2020-03-20', knownAt: '2020-03-20T00:00:00.000Z' },
      grant: { position: 1, eventId: 'e-1' },
      chain: [
        {
          ref: { position: 2, eventId: 'e-2' },
          decision: 'd-2',
          before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
          after: { strands: [{ unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' }] },
          changed: true,
        },
      ],
      aside: [],
    });
  });
});
