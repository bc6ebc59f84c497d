import { describe, expect, test } from '@jest/globals';
import { contactClock, type ContactProcedure } from '../../../src/index.js';
import { instant, type Written } from '../../render/small-world.js';
import { at, recorded, registered, told, words } from './told.js';

const PROCEDURE: ContactProcedure = {
  name: { nb: 'prøve', en: 'of this test' },
  longestSilence: 30,
  steps: [
    { step: 'new-attempt', afterDays: 1 },
    { step: 'home-visit', afterDays: 2 },
    { step: 'leader-told', afterDays: 4 },
  ],
};

const attempt = (on: string, outcome: string, fields: Written = {}) =>
  told('ContactAttempted', on, { channel: 'phone', outcome, topic: 'how-it-goes', ...fields });
const escalated = (on: string, step: string) => told('ContactEscalated', on, { step });
const visited = (on: string, fields: Written = {}) =>
  told('DeliveryRecorded', on, {
    ...{ service: 'nursing', kind: 'ordinary', missed: [] },
    given: [{ unit: 'visits', amount: 1, mode: 'in-person' }],
    ...fields,
  });

const clock = (day: string, ...events: ReadonlyArray<Written>) =>
  contactClock(recorded(...events), PROCEDURE, at(day));

describe('the contact clock', () => {
  test('shows a user with whom nobody was in contact for eight months, tried or not', () => {
    const silent = clock('2020-11-10', registered, attempt('2020-03-10', 'reached'));
    expect(silent).toMatchObject({ lastContact: { on: '2020-03-10' }, silentDays: 245, silent: true });
    expect(silent.unanswered).toBeUndefined();
  });

  test('counts from the day the user became known, where there was no contact', () => {
    expect(clock('2020-02-01', registered)).toMatchObject({ silentDays: 30, silent: false });
    expect(clock('2020-02-02', registered)).toMatchObject({ silentDays: 31, silent: true });
    expect(clock('2020-02-02', registered).lastContact).toBeUndefined();
    expect(clock('2020-02-02')).toMatchObject({ silentDays: undefined, silent: false });
  });

  test('starts with the first attempt that nobody answered', () => {
    const running = clock(
      '2020-03-12',
      attempt('2020-03-01', 'not-reached'),
      attempt('2020-03-05', 'reached'),
      attempt('2020-03-10', 'message-left'),
      attempt('2020-03-11', 'not-reached'),
    );
    expect(running.unanswered).toMatchObject({ since: '2020-03-10', attempts: 2, source: { id: 'e-3' } });
  });

  test('starts anew each time the user was reached', () => {
    const running = clock(
      '2020-03-12',
      attempt('2020-03-01', 'reached'),
      attempt('2020-03-02', 'not-reached'),
      attempt('2020-03-05', 'reached'),
      attempt('2020-03-10', 'not-reached'),
    );
    expect(running.unanswered).toMatchObject({ since: '2020-03-10', attempts: 1 });
  });

  test('says of each step when it is due, when it was done, and if it is overdue', () => {
    const events = [attempt('2020-03-10', 'not-reached'), attempt('2020-03-12', 'not-reached')];
    const steps = (day: string) =>
      clock(day, ...events).steps.map(({ step, due, doneOn, overdue }) => [step, due, doneOn, overdue]);
    expect(steps('2020-03-12')).toEqual([
      ['new-attempt', '2020-03-11', '2020-03-12', false],
      ['home-visit', '2020-03-12', undefined, false],
      ['leader-told', '2020-03-14', undefined, false],
    ]);
    expect(steps('2020-03-13')[1]).toEqual(['home-visit', '2020-03-12', undefined, true]);
    expect(steps('2020-03-15')[2]).toEqual(['leader-told', '2020-03-14', undefined, true]);
  });

  test('takes a visit for the visit at home, and a step recorded alone for that step', () => {
    const { steps } = clock(
      '2020-03-20',
      escalated('2020-03-09', 'leader-told'),
      attempt('2020-03-10', 'not-reached'),
      attempt('2020-03-11', 'not-reached', { channel: 'visit' }),
      escalated('2020-03-13', 'leader-told'),
    );
    expect(steps.map(({ step, doneOn }) => [step, doneOn])).toEqual([
      ['new-attempt', '2020-03-11'],
      ['home-visit', '2020-03-11'],
      // Not by what the leader was told of an earlier time.
      ['leader-told', '2020-03-13'],
    ]);
  });

  test.each([
    ['an answer, also of a user who wants nothing', attempt('2020-03-11', 'declined')],
    ['a visit given', visited('2020-03-10')],
    [
      'a meeting the user took part in',
      told('GroupMeetingHeld', '2020-03-11', {
        ...{ mode: 'outdoors', participants: [], participation: { user: 'took-part' } },
      }),
    ],
    [
      'an explanation on the phone',
      told('ExplanationGiven', '2020-03-11', {
        ...{ decisions: [], to: 'user', channel: 'phone', words: words('so'), apology: false },
      }),
    ],
    [
      'information on a meeting outdoors',
      told('InformationGiven', '2020-03-11', {
        ...{ topics: ['open-services'], to: 'user', channel: 'meeting-outdoors' },
      }),
    ],
  ])('stops with %s', (_, event) => {
    const stopped = clock('2020-03-20', attempt('2020-03-10', 'not-reached'), event);
    expect(stopped).toMatchObject({ steps: [], lastContact: { source: { id: 'e-2' } } });
    expect(stopped.unanswered).toBeUndefined();
  });

  test.each([
    [
      'a visit that was not given',
      visited('2020-03-11', {
        ...{ given: [], missed: [{ unit: 'visits', amount: 1, mode: 'in-person', cause: 'nobody-opened' }] },
      }),
    ],
    [
      'a sensor that was read',
      visited('2020-03-11', { given: [{ unit: 'visits', amount: 1, mode: 'sensor' }] }),
    ],
    [
      'a letter',
      told('InformationGiven', '2020-03-11', { topics: ['visiting'], to: 'user', channel: 'letter' }),
    ],
    [
      'a call to next of kin',
      told('InformationGiven', '2020-03-11', { topics: ['visiting'], to: 'next-of-kin', channel: 'phone' }),
    ],
    [
      'a meeting without the user',
      told('GroupMeetingHeld', '2020-03-11', {
        ...{ mode: 'phone', participants: [], participation: { user: 'absent', why: 'not-reached' } },
      }),
    ],
  ])('goes on through %s', (_, event) => {
    const going = clock('2020-03-20', attempt('2020-03-10', 'not-reached'), event);
    expect(going.unanswered).toMatchObject({ since: '2020-03-10' });
    expect(going.lastContact).toBeUndefined();
  });

  test('is as it was known then, and on that day', () => {
    const entries = recorded(attempt('2020-03-10', 'not-reached'), attempt('2020-03-12', 'reached'));
    expect(contactClock(entries, PROCEDURE, at('2020-03-11')).unanswered).toBeDefined();
    const known = { ...at('2020-03-20'), knownAt: instant('2020-03-12T19:00:00Z') };
    expect(contactClock(entries, PROCEDURE, known).unanswered).toBeDefined();
    expect(contactClock(entries, PROCEDURE, at('2020-03-20')).unanswered).toBeUndefined();
  });
});
