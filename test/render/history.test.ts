import { describe, expect, test } from '@jest/globals';
import { EVENTS, historyJson, historyOf, renderHistory } from '../../src/index.js';
import { EVENT_LABELS } from '../../src/render/index.js';
import { EVENT } from '../domain/examples/events.js';
import { entriesOf, granted, reduced, restored } from './small-world.js';

const history = (...args: Parameters<typeof entriesOf>) => historyOf(entriesOf(...args));

describe('a history', () => {
  test('tells of an event everything that people ask', () => {
    const text = renderHistory(history([reduced()], ['2020-03-21T08:30:00Z']));
    expect(text).toBe(`\
1. 13. mars 2020: Besøk redusert
   Tjeneste:     nursing
   Før → etter:  7 besøk i uka → 3 besøk i uka
   Gjelder fra:  16. mars 2020
   Hvem:         tjenesteleder, enhet north, delegert myndighet «3/2020»
   Hvorfor:      smitte; formål: begrense smitte, skjerme helsepersonell; «færre kontakter»
   Hjemmel:      helse- og omsorgstjenesteloven § 3-1; helse- og omsorgstjenesteloven § 4-1
   Varighet:     slutter når driften er normalisert, vurderes på nytt innen 27. mars 2020
   Vurdering:    13. mars 2020, sykepleier: kan vente; «klarer seg»
   Beslutning:   d-2
   Registrert:   21. mars 2020 kl. 09.30 (8 DAGER I ETTERTID)
   Hendelse:     e-1 (nr. 1)
`);
  });

  test('tells of an evaluation what was found, what was looked at and what the user thinks', () => {
    const { user: _user, service: _service, ...rest } = EVENT.ServiceEvaluated;
    const evaluated = { ...rest, user: 'u-1', service: 'nursing', decisions: ['d-2'] };
    const text = renderHistory(history([evaluated], ['2020-03-19T18:00:00Z']));
    expect(text).toBe(`\
1. 19. mars 2020: Tjeneste evaluert
   Tjeneste:     nursing
   Innhold:      svarer delvis til behovet
   Innhold:      brukers syn: «Misses the visits at noon.»
   Hvem:         tjenesteleder, enhet home-care-north
   Hvorfor:      «Medication went well; meals were forgotten on two days.»
   Gjelder:      d-2
   Registrert:   19. mars 2020 kl. 19.00
   Hendelse:     e-1 (nr. 1)
`);
    const why = { text: 'innlagt' };
    const unheard = renderHistory(history([{ ...evaluated, hearing: { heard: false, why } }]), 'en');
    expect(unheard).toContain('user not heard: “innlagt”');
  });

  test('marks a record made more than seven days after, by the days in Norway', () => {
    const at = (instant: string) => renderHistory(history([reduced()], [instant]), 'en');
    expect(at('2020-03-20T22:59:00Z')).toContain('Recorded:     20 March 2020 at 23:59\n');
    expect(at('2020-03-20T23:00:00Z')).toContain(
      'Recorded:     21 March 2020 at 00:00 (LATE: 8 days after)\n',
    );
  });

  test('keeps the order recorded and numbers the entries', () => {
    const text = renderHistory(history([granted(), reduced(), restored()]), 'en');
    expect(text.match(/^\d\. .*$/gm)).toEqual([
      '1. 2 January 2020: Service granted',
      '2. 13 March 2020: Visits reduced',
      '3. 4 May 2020: Service restored',
    ]);
    expect(text).toContain('Why:          “smitten er ned”');
    expect(text).toContain('About:        d-2');
  });

  test('shows an event of an unknown kind or version with its name and version', () => {
    const unknown = history([{ type: 'MealsReplaced', version: 3 }, granted({ version: 2 })]);
    const text = renderHistory(unknown);
    expect(text).toContain('1. ukjent dag: Ukjent hendelse: MealsReplaced, versjon 3');
    expect(text).toContain('2. ukjent dag: Ukjent hendelse: ServiceGranted, versjon 2');
    expect(renderHistory(unknown, 'en')).toContain('Unknown event: MealsReplaced, version 3');
    expect(historyJson(unknown)).toMatchObject([
      { what: 'Unknown', event: { type: 'Unknown', name: 'MealsReplaced', version: 3 } },
      {},
    ]);
  });

  test('lets no free text move the cursor or begin a line', () => {
    const reasons = { text: 'a\u001b[2J\u202eb\n2. 1. januar 2020: Tjeneste innvilget' };
    const ground = { cause: 'infection', purposes: [], legalBasis: [], reasons };
    const text = renderHistory(history([reduced({ ground })]));
    expect(text).toContain('smitte; «a<U+001B>[2J<U+202E>b 2. 1. januar 2020: Tjeneste innvilget»');
    expect(text.match(/^2\./gm)).toBeNull();
  });

  test('is data too: the place in the ledger, and the event as it was written', () => {
    expect(historyJson(history([reduced()]))).toEqual([
      {
        ref: { position: 1, eventId: 'e-1', recordedAt: '2020-03-13T08:30:00.000Z' },
        ...{ what: 'VisitsReduced', on: '2020-03-13', effective: '2020-03-16', service: 'nursing' },
        ...{ decision: 'd-2', about: [], event: reduced() },
      },
    ]);
  });

  test('that is empty says so', () => {
    expect(renderHistory([])).toBe('Ingen hendelser.\n');
  });

  test.each([
    ['offer', 'Tilbud gitt'],
    ['recommendation', 'Anbefaling gitt'],
    ['request', 'Oppfordring gitt'],
    ['advice', 'Råd gitt'],
    ['warning', 'Mulig endring varslet'],
  ] as const)('calls what was proposed by its force: %s', (force, label) => {
    expect(renderHistory(history([{ ...EVENT.OfferMade, force }]))).toContain(`13. mars 2020: ${label}\n`);
  });

  test('has a label of its own for each event in both languages', () => {
    expect(Object.keys(EVENT_LABELS).sort()).toEqual(Object.keys(EVENTS).sort());
    for (const language of ['nb', 'en'] as const)
      expect(new Set(Object.values(EVENT_LABELS).map((label) => label[language])).size).toBe(
        Object.keys(EVENTS).length,
      );
  });
});
