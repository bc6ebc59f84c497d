import { describe, expect, test } from '@jest/globals';
import { competenceAt, consentsAt, meetingsAt, namedContactsAt, planAt } from '../../../src/index.js';
import { day, instant, type Written } from '../../render/small-world.js';
import { at, recorded, told, words } from './told.js';

const consent = (on: string, key: string, fields: Written = {}) =>
  told('ConsentGiven', on, {
    ...{ consent: key, matter: 'digital-service', from: 'user', how: 'spoken' },
    ...fields,
  });
const withdrawn = (on: string, key: string) =>
  told('ConsentWithdrawn', on, { consent: key, from: 'user', how: 'spoken' });

describe('consents', () => {
  const entries = recorded(
    consent('2020-03-10', 'video', { service: 'nursing' }),
    consent('2020-03-11', 'sharing', { matter: 'sharing-information', from: 'guardian' }),
    withdrawn('2020-03-15', 'video'),
  );
  const inForce = (text: string) => consentsAt(entries, at(text)).map(({ consent: key }) => key);

  test('are in force from their day to the day before they are withdrawn', () => {
    expect(inForce('2020-03-09')).toEqual([]);
    expect(inForce('2020-03-10')).toEqual(['video']);
    expect(inForce('2020-03-14')).toEqual(['video', 'sharing']);
    expect(inForce('2020-03-15')).toEqual(['sharing']);
    expect(consentsAt(entries, at('2020-03-10'))).toMatchObject([
      { matter: 'digital-service', service: 'nursing', from: 'user', source: { id: 'e-1' } },
    ]);
  });

  test('are in force as long as nobody knows of the withdrawal', () => {
    const known = { at: day('2020-03-20'), knownAt: instant('2020-03-15T19:59:59Z') };
    expect(consentsAt(entries, known)).toHaveLength(2);
  });
});

describe('competence to consent', () => {
  const found = (on: string, outcome: string, ...matters: ReadonlyArray<string>) =>
    told('CompetenceAssessed', on, {
      ...{ matters, reasons: words('because') },
      finding: { outcome, kin: { told: false, why: 'no-kin' } },
    });

  test('is what was last found, matter by matter, and nothing where nobody assessed it', () => {
    const entries = recorded(
      found('2020-03-10', 'lacking', 'digital-service', 'sharing-information'),
      found('2020-03-12', 'competent', 'digital-service'),
      found('2020-03-01', 'competent', 'sharing-information'),
    );
    expect(competenceAt(entries, at('2020-03-12'))).toMatchObject([
      { matter: 'digital-service', outcome: 'competent', on: '2020-03-12' },
      { matter: 'sharing-information', outcome: 'lacking', on: '2020-03-10' },
    ]);
  });
});

describe('coordinator and primary contact', () => {
  const named = (on: string, from: string, contact: string) =>
    told('ContactNamed', on, { role: 'coordinator', contact, from });
  const ended = (on: string, until: string) =>
    told('ContactEnded', on, { role: 'coordinator', until, cause: 'redeployed' });

  test('are those named last from a day that has come', () => {
    const entries = recorded(
      named('2020-03-02', '2020-03-02', 's-1'),
      named('2020-03-05', '2020-03-09', 's-2'),
    );
    expect(namedContactsAt(entries, at('2020-03-01'))).toEqual([]);
    expect(namedContactsAt(entries, at('2020-03-08'))).toMatchObject([{ contact: 's-1' }]);
    expect(namedContactsAt(entries, at('2020-03-09'))).toMatchObject([
      { contact: 's-2', since: '2020-03-09' },
    ]);
  });

  test('are missing from the day after the last, until somebody new is named', () => {
    const entries = recorded(
      named('2020-03-02', '2020-03-02', 's-1'),
      ended('2020-03-10', '2020-03-13'),
      named('2020-03-20', '2020-03-20', 's-2'),
    );
    expect(namedContactsAt(entries, at('2020-03-13'))).toMatchObject([{ contact: 's-1' }]);
    expect(namedContactsAt(entries, at('2020-03-14'))).toMatchObject([
      { role: 'coordinator', vacantSince: '2020-03-14', cause: 'redeployed' },
    ]);
    expect(namedContactsAt(entries, at('2020-03-20'))).toMatchObject([{ contact: 's-2' }]);
  });
});

test('a coordinator named after another stepped back is there, also from before that day', () => {
  const entries = recorded(
    told('ContactNamed', '2020-03-02', { role: 'coordinator', contact: 's-1', from: '2020-03-02' }),
    told('ContactEnded', '2020-03-10', { role: 'coordinator', until: '2020-03-13', cause: 'left' }),
    told('ContactNamed', '2020-03-16', { role: 'coordinator', contact: 's-2', from: '2020-03-12' }),
  );
  expect(namedContactsAt(entries, at('2020-03-20'))).toMatchObject([{ contact: 's-2' }]);
});

test('an individual plan keeps the goals that were last written down', () => {
  const plan = (on: string, state: string, fields: Written = {}) =>
    told('IndividualPlanRecorded', on, { state, ...fields });
  const entries = recorded(
    plan('2020-01-10', 'in-force', { goals: words('the shop alone') }),
    plan('2020-03-28', 'suspended', { provisions: ['hol-4-1'] }),
  );
  expect(planAt(entries, at('2020-01-09'))).toBeUndefined();
  expect(planAt(entries, at('2020-03-27'))).toMatchObject({ state: 'in-force', since: '2020-01-10' });
  expect(planAt(entries, at('2020-03-28'))).toMatchObject({
    ...{ state: 'suspended', since: '2020-03-28', provisions: ['hol-4-1'] },
    goals: { text: 'the shop alone' },
  });
});

test('meetings tell what part the user had, in the order in which they were held', () => {
  const met = (on: string, participation: Written) =>
    told('GroupMeetingHeld', on, { mode: 'video', participants: [], participation });
  const entries = recorded(
    met('2020-04-02', { user: 'absent', why: 'no-phone', alternative: 'own-meeting-outdoors' }),
    met('2020-03-02', { user: 'took-part' }),
  );
  expect(meetingsAt(entries, at('2020-04-02')).map(({ on, participation }) => [on, participation])).toEqual([
    ['2020-03-02', { user: 'took-part' }],
    ['2020-04-02', { user: 'absent', why: 'no-phone', alternative: 'own-meeting-outdoors' }],
  ]);
});
