import { describe, expect, test } from '@jest/globals';
import { asKnownNow } from '../../src/domain/changes/as-of.js';
import { levelAt, levelsJson, renderLevels, type ServiceLevel } from '../../src/index.js';
import { day, entriesOf, granted, measure, onlyTimeline, reduced, type Written } from './small-world.js';

const levelOf = (events: ReadonlyArray<Written>, at: string): ServiceLevel => {
  const level = levelAt(onlyTimeline(entriesOf(events)), asKnownNow(day(at)));
  if (level === undefined) throw new Error("a test's own service is not granted");
  return level;
};

const phoneOnTop = measure('VisitsReplaced', {
  decision: 'd-3',
  term: { until: '2020-04-30' },
  before: { strands: [] },
  after: { strands: [{ unit: 'visits', amount: 4, weeks: 1, mode: 'phone' }] },
});

const shower = measure('CareLimitedToNecessary', {
  decision: 'd-4',
  before: { tasks: [{ task: 'shower', by: 'service' }] },
  after: { tasks: [{ task: 'shower', by: 'postponed' }] },
});

describe('the levels of a user', () => {
  test('show each strand, task and measure, and mark a review that is overdue', () => {
    const level = levelOf([granted(), reduced(), phoneOnTop, shower], '2020-03-28');
    expect(renderLevels([level], day('2020-03-28'))).toBe(`\
Helsetjenester i hjemmet [nursing]: i gang
  7 besøk i uka → 3 besøk i uka
  ingenting → 4 telefonsamtaler i uka
  Oppgaver:
    dusj: tjenesten → utsatt
  Tiltak som gjelder:
    Besøk redusert [d-2]: fra 16. mars 2020, slutter når driften er normalisert, vurderes på nytt innen 27. mars 2020 (FORFALT)
    Besøk erstattet [d-3]: fra 16. mars 2020, til og med 30. april 2020
    Begrenset til nødvendig hjelp [d-4]: fra 16. mars 2020, slutter når driften er normalisert, vurderes på nytt innen 27. mars 2020 (FORFALT)
`);
  });

  test('do not mark a review on its own day', () => {
    const text = renderLevels([levelOf([granted(), reduced()], '2020-03-27')], day('2020-03-27'), 'en');
    expect(text).toContain(
      'Visits reduced [d-2]: from 16 March 2020, ends when operation is back to normal, review by 27 March 2020\n',
    );
  });

  test('show one value where nothing changed', () => {
    expect(renderLevels([levelOf([granted()], '2020-03-28')], day('2020-03-28'), 'en')).toBe(`\
Home health services [nursing]: running
  7 visits a week
  Tasks:
    shower: the service
`);
  });

  test('say so when there are none', () => {
    expect(renderLevels([], day('2020-03-28'))).toBe('Ingen tjenester var innvilget på dette tidspunktet.\n');
  });

  test('are data too, in a fixed order of fields', () => {
    const json = JSON.stringify(levelsJson([levelOf([granted(), reduced()], '2020-03-28')]));
    const ref = (n: number) => `{"position":${n},"eventId":"e-${n}","recordedAt":"2020-03-13T08:30:00.000Z"}`;
    expect(json).toBe(
      `[{"service":"nursing","serviceType":"home-nursing","code":"15",` +
        `"state":{"granted":"running","now":"running","because":[${ref(1)}]},` +
        `"strands":[{"mode":"in-person","granted":{"unit":"visits","amount":7,"weeks":1},` +
        `"now":{"unit":"visits","amount":3,"weeks":1},"because":[${ref(1)},${ref(2)}]}],` +
        `"tasks":[{"task":"shower","necessary":false,"granted":"service","now":"service","because":[${ref(1)}]}],` +
        `"attributes":[],"conditions":[],"inForce":[{"decision":"d-2","what":"VisitsReduced","from":"2020-03-16","term":{"condition":"operation-normalised",` +
        `"review":"2020-03-27"},"because":${ref(2)}}],"kept":false}]`,
    );
  });
});
