import { describe, expect, test } from '@jest/globals';
import { historyOf, personAt, personJson, plusDays, renderHistory, renderPerson } from '../../src/index.js';
import { UserKey } from '../../src/domain/values/keys.js';
import type { Written } from './small-world.js';
import { at, recorded } from '../domain/views/told.js';
import { EVENT, GRANTED } from '../domain/examples/events.js';
import { STORY_EVENT } from '../domain/examples/story.js';
import { FACTS_EVENT } from '../domain/examples/facts.js';

const user = (text: string): UserKey => {
  if (!UserKey.is(text)) throw new Error("a test's own key");
  return text;
};

const STORY = [
  ...GRANTED,
  EVENT.VisitsReduced,
  ...Object.values(FACTS_EVENT),
  ...Object.values(STORY_EVENT).filter(({ type }) => type !== 'ComplaintWithdrawn'),
];
/** The same before anything was settled, and before anybody was reached. */
const SETTLING = [
  ...['ContactEnded', 'ConsentWithdrawn', 'ConcernClosed', 'AppealDecided', 'ConsequenceHandled'],
  ...['RemedyCarriedOut', 'ComplaintAnswered', 'ComplaintForwarded', 'RemedyPromised'],
];
const REACHING = ['DeliveryRecorded', 'ExplanationGiven'];
const UNSETTLED = STORY.filter(({ type }) => ![...SETTLING, ...REACHING].includes(type));

const person = (day: string, events: ReadonlyArray<Written> = STORY) =>
  personAt(user('u-0001'), recorded(...events), at(day), {
    deadlines: {
      complainBy: (noticed) => plusDays(noticed, 28),
      interimAnswerBy: (received) => plusDays(received, 30),
    },
  });

describe('a person on a page', () => {
  test('shows all that a leader must know, with what must not be overlooked in capitals', () => {
    expect(renderPerson(person('2020-03-20', UNSETTLED))).toBe(`\
u-0001, 20. mars 2020

Opplysninger
  bistandsbehov: 4 (fra 12. mars 2020)
  sårbarhet: økt (fra 2. januar 2020)
  bor alene: ja (fra 2. januar 2020)
  særskilte behov: ja (fra 2. januar 2020)
  omsorgsyter: ja (i arbeid: ja, kan fortsette en tid) (fra 12. mars 2020)
  enhet: home-care-north (fra 12. mars 2020)
  område: north (fra 12. mars 2020)
  boform: egen bolig (fra 12. mars 2020)
  digitale verktøy: med hjelp av pårørende (fra 12. mars 2020)
  har telefon: ja (fra 12. mars 2020)
  spørsmål om samtykkekompetanse: nei (fra 12. mars 2020)
  må følges opp med fysisk besøk: nei (fra 12. mars 2020)
  risiko for forverring: ja (fra 12. mars 2020)
  behov for trygghet: ja (fra 12. mars 2020)
  oppholder seg i kommunen: ja (fra 12. mars 2020)
  helt avhengig av hjelp i dagliglivet: nei (fra 12. mars 2020)

Samtykke
  digital tjeneste: ikke samtykkekompetent (vurdert 10. mars 2020)
  deling av opplysninger: ikke samtykkekompetent (vurdert 10. mars 2020)
  samtykke til digital tjeneste (nursing), fra pårørende, siden 11. mars 2020 [video]

Koordinering
  koordinator: s-0007 fra 9. mars 2020
  primærkontakt: ingen oppnevnt
  individuell plan: i bruk siden 2. mars 2020 (helse- og omsorgstjenesteloven § 4-1)
  mål: «Go to the shop alone.»
  siste ansvarsgruppemøte: 17. mars 2020, video; bruker deltok ikke, har ikke digital tilgang, i stedet: eget møte ute

Kontakt
  siste kontakt: ingen registrert, bruker registrert for 78 dager siden FOR LENGE (grense 30 dager)
  rutine: EKSEMPEL – kommunen fastsetter sin egen
  har ikke svart siden 14. mars 2020 (forsøk: 1)
    nytt forsøk: frist 15. mars 2020 FORFALT
    hjemmebesøk: frist 16. mars 2020, gjort 17. mars 2020
    pårørende spurt: frist 17. mars 2020 FORFALT
    leder varslet: frist 17. mars 2020 FORFALT
    politi eller nødetat varslet: frist 19. mars 2020 FORFALT

Bekymringsmeldinger
  [concern-1] 12. mars 2020: ikke sett eller hørt fra, mat og drikke; akutt; fulgt opp, ÅPEN i 8 dager

Klager
  [complaint-1] 16. mars 2020: ikke besvart, ÅPEN i 4 dager

Levert sammenlignet med vedtatt, 22. februar 2020 – 20. mars 2020
  nursing: vedtatt 25–26 besøk, levering ikke registrert
  respite: vedtatt 20 t, levering ikke registrert
  contact: vedtatt 12 t, levering ikke registrert

Erstatning for tapt tjeneste
  [make-up-1] 4 besøk innen 30. april 2020: gjenstår 4 besøk

Følger av endringer
  [consequence-1] 18. mars 2020: forverring, ÅPEN i 2 dager

Forklaring og informasjon
  16. mars 2020, bruker: smittevern, hvilke tilbud som er åpne
`);
  });

  test('shows how things went in the end', () => {
    const text = renderPerson(person('2020-06-01'));
    for (const line of [
      '  koordinator: INGEN siden 18. mars 2020 (omdisponert)',
      '  siste kontakt: 18. mars 2020, for 75 dager siden FOR LENGE (grense 30 dager)',
      '  [complaint-1] 16. mars 2020: statsforvalteren: endret, etter 4 dager',
      '    lovet: erstatning for tapt tjeneste innen 30. april 2020, gjort 19. mars 2020',
      '  [make-up-1] 4 besøk innen 30. april 2020: gjenstår 2 besøk FORFALT',
      '  [consequence-1] 18. mars 2020: forverring; behovet vurdert på nytt, lege kontaktet, etter 1 dag',
    ])
      expect(text.split('\n')).toContain(line);
  });

  test('shows what was given of a service, and what fell short', () => {
    const given = {
      ...EVENT.DeliveryRecorded,
      ...{ kind: 'ordinary', on: '2020-02-22', until: '2020-03-20', makesUp: undefined },
      given: [{ unit: 'visits', amount: 20, mode: 'in-person' }],
      missed: [
        { unit: 'visits', amount: 2, mode: 'in-person', cause: 'declined-by-user' },
        { unit: 'visits', amount: 1, mode: 'in-person', cause: 'not-staffed' },
      ],
    };
    expect(renderPerson(person('2020-03-20', [...GRANTED, given]))).toContain(`
  nursing: vedtatt 28 besøk, levert 20 besøk, takket nei eller borte 2 besøk, ikke gjennomført 1 besøk, MINDRE ENN VEDTATT (mangler 6 besøk)
  nursing: ikke gjort: dusj × 1
`);
  });

  test('of whom little is known says what is not', () => {
    expect(renderPerson(person('2020-03-20', [EVENT.ServiceUserRegistered]), 'en')).toBe(`\
u-0001, 20 March 2020

Circumstances
  need: 3 (from 2 January 2020)
  vulnerability: raised (from 2 January 2020)
  lives alone: yes (from 2 January 2020)
  special needs: yes (from 2 January 2020)
  carer: yes (in work: yes) (from 2 January 2020)
  not known: unit, area, dwelling, digital tools, has a phone, competence to consent in question, needs visits in person, risk of deterioration, needs to feel safe, stays in the municipality, wholly dependent on help in daily life

Coordination
  coordinator: nobody named
  primary contact: nobody named

Contact
  last contact: none recorded, registered 78 days ago TOO LONG (limit 30 days)
  procedure: EXAMPLE – the municipality sets its own
`);
  });

  test('lets no key or text move the cursor', () => {
    const words = { text: 'a\u001b[2J\nKlager' };
    const text = renderPerson(person('2020-03-20', [...GRANTED, { ...STORY_EVENT.ExplanationGiven, words }]));
    expect(text).toContain('«a<U+001B>[2J Klager»');
  });

  test('is data too, with places in the ledger as other answers write them', () => {
    const json = JSON.parse(JSON.stringify(personJson(person('2020-03-20')))) as unknown;
    expect(json).toMatchObject({
      ...{ user: 'u-0001', at: '2020-03-20', knownAt: null },
      facts: { hasPhone: { value: true, since: '2020-03-12', source: { eventId: 'e-6' } } },
      concerns: [{ concern: 'concern-1', stage: 'closed', days: 4, sources: [{ position: 16 }, {}, {}, {}] }],
    });
    expect(JSON.stringify(json)).not.toContain('"recordedAt":1');
  });
});

describe('a history of a story', () => {
  test.each(['nb', 'en'] as const)(
    'tells of every kind of event what only that kind has (%s)',
    (language) => {
      for (const event of Object.values({ ...STORY_EVENT, ...FACTS_EVENT })) {
        const text = renderHistory(historyOf(recorded(event)), language);
        expect([event.type, text]).toEqual([event.type, expect.stringMatching(/(Innhold|Content):/)]);
        expect(text).not.toContain('undefined');
      }
    },
  );
});
