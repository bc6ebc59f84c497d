import { describe, expect, test } from '@jest/globals';
import {
  complaintsAt,
  concernsAt,
  consequencesAt,
  makeUpsAt,
  plusDays,
  type ComplaintDeadlines,
} from '../../../src/index.js';
import type { Written } from '../../render/small-world.js';
import { at, recorded, told, words } from './told.js';

describe('reports of concern', () => {
  const step = (type: string, on: string, fields: Written) => told(type, on, { concern: 'k', ...fields });
  const entries = recorded(
    step('ConcernReceived', '2020-03-10', { from: 'neighbour', topics: ['not-seen'], urgency: 'ordinary' }),
    step('ConcernAssessed', '2020-03-12', { finding: 'confirmed', urgency: 'acute', reasons: words('so') }),
    step('ConcernActedOn', '2020-03-13', { actions: ['home-visit'] }),
    step('ConcernAssessed', '2020-03-14', { finding: 'uncertain', urgency: 'soon', reasons: words('so') }),
    step('ConcernActedOn', '2020-03-15', { actions: ['phone-call'] }),
    step('ConcernClosed', '2020-03-20', { outcome: 'resolved', reporterTold: true, reasons: words('so') }),
  );
  const on = (text: string) => concernsAt(entries, at(text))[0];

  test('are open, and count their days, until they are closed', () => {
    expect(concernsAt(entries, at('2020-03-09'))).toEqual([]);
    expect(on('2020-03-11')).toMatchObject({ stage: 'received', days: 1, urgency: 'ordinary' });
    expect(on('2020-03-12')).toMatchObject({ stage: 'assessed', days: 2, urgency: 'acute' });
    expect(on('2020-03-13')).toMatchObject({ stage: 'acted-on', actedOn: '2020-03-13' });
    expect(on('2020-04-30')).toMatchObject({ stage: 'closed', closed: '2020-03-20', days: 10 });
  });

  test('that were acted on stay so when they are assessed anew, and keep the day of the first act', () => {
    expect(on('2020-03-15')).toMatchObject({
      ...{ stage: 'acted-on', actedOn: '2020-03-13', finding: 'uncertain', urgency: 'soon' },
    });
    expect(on('2020-03-15')?.sources.map(({ id }) => id)).toEqual(['e-1', 'e-2', 'e-3', 'e-4', 'e-5']);
  });
});

describe('complaints', () => {
  const step = (type: string, on: string, fields: Written = {}) =>
    told(type, on, { complaint: 'k', ...fields });
  const received = step('ComplaintReceived', '2020-04-10', {
    ...{ from: 'user', how: 'letter', decisions: ['d-2'] },
  });
  const answered = (answer: string) =>
    step('ComplaintAnswered', '2020-04-20', { answer, reasons: words('so') });
  const notice = told('NoticeGiven', '2020-03-13', {
    ...{ decisions: ['d-1', 'd-2'], to: 'user', channel: 'letter' },
    ...{ reasonsGiven: true, appealRightStated: true },
  });
  const deadlines: ComplaintDeadlines = {
    complainBy: (noticed) => plusDays(noticed, 28),
    interimAnswerBy: (day) => plusDays(day, 30),
  };
  const standing = (text: string, ...events: ReadonlyArray<Written>) =>
    complaintsAt(recorded(...events), at(text), deadlines)[0];

  test('go from whoever decided to Statsforvalteren, and grow older until they are settled', () => {
    const way = [
      received,
      answered('upheld'),
      step('ComplaintForwarded', '2020-04-22'),
      step('AppealDecided', '2020-06-10', { outcome: 'annulled', reasons: words('so') }),
    ];
    expect(standing('2020-04-15', ...way)).toMatchObject({ stage: 'received', days: 5 });
    expect(standing('2020-04-21', ...way)).toMatchObject({ stage: 'answered', days: 11, settled: undefined });
    expect(standing('2020-04-22', ...way)).toMatchObject({ stage: 'forwarded', forwarded: '2020-04-22' });
    expect(standing('2020-12-31', ...way)).toMatchObject({
      ...{ stage: 'decided', days: 61, settled: '2020-06-10' },
      decided: { outcome: 'annulled' },
    });
  });

  test('are settled when what was decided is altered in full, and when they are withdrawn', () => {
    expect(standing('2020-05-30', received, answered('altered'))).toMatchObject({
      ...{ settled: '2020-04-20', days: 10 },
    });
    expect(standing('2020-05-30', received, answered('partly-altered'))?.settled).toBeUndefined();
    const withdrawn = step('ComplaintWithdrawn', '2020-04-12');
    expect(standing('2020-05-30', received, withdrawn)).toMatchObject({
      ...{ stage: 'withdrawn', settled: '2020-04-12', days: 2, interimAnswerDue: undefined },
    });
  });

  test('came in time or not by the notice that was given of what they are about', () => {
    expect(standing('2020-04-10', notice, received)).toMatchObject({ noticed: '2020-03-13', inTime: true });
    expect(standing('2020-04-11', notice, { ...received, on: '2020-04-11' })?.inTime).toBe(false);
    expect(standing('2020-04-10', received)?.inTime).toBeUndefined();
    const noticedLater = { ...notice, on: '2020-04-11' };
    expect(standing('2020-04-30', received, noticedLater)?.noticed).toBeUndefined();
    const ofAnother = { ...notice, decisions: ['d-1'] };
    expect(standing('2020-04-10', ofAnother, received)?.inTime).toBeUndefined();
    expect(complaintsAt(recorded(notice, received), at('2020-04-10'))[0]?.inTime).toBeUndefined();
  });

  test('ask for an interim answer until there is one, or an answer', () => {
    expect(standing('2020-04-10', received)?.interimAnswerDue).toBe('2020-05-10');
    const interim = step('ComplaintAcknowledged', '2020-04-12', { expected: '2020-05-30' });
    expect(standing('2020-04-12', received, interim)?.interimAnswerDue).toBeUndefined();
    expect(standing('2020-04-20', received, answered('upheld'))?.interimAnswerDue).toBeUndefined();
  });

  test('keep account of what was promised', () => {
    const promise = step('RemedyPromised', '2020-04-20', { remedy: 'fee-refunded', due: '2020-05-01' });
    const done = step('RemedyCarriedOut', '2020-05-20', { remedy: 'fee-refunded' });
    const remedies = (text: string) => standing(text, received, promise, done)?.remedies;
    expect(remedies('2020-05-01')).toMatchObject([{ overdue: false, carriedOut: undefined }]);
    expect(remedies('2020-05-02')).toMatchObject([{ overdue: true, carriedOut: undefined }]);
    expect(remedies('2020-05-20')).toMatchObject([{ overdue: false, carriedOut: '2020-05-20' }]);
  });
});

describe('what follows a change', () => {
  const portion = (amount: number, mode = 'in-person') => ({ unit: 'visits', amount, mode });
  const promise = told('MakeUpPromised', '2020-03-10', {
    ...{ makeUp: 'm', service: 'nursing', owed: portion(3), due: '2020-03-31' },
  });
  const given = (on: string, amount: number, fields: Written = {}) =>
    told('DeliveryRecorded', on, {
      ...{ service: 'nursing', kind: 'make-up', makesUp: 'm', given: [portion(amount)], missed: [] },
      ...fields,
    });

  test('make-up service counts what was given for the promise, and is overdue after its day', () => {
    const entries = recorded(
      promise,
      given('2020-03-12', 2),
      given('2020-03-13', 5, { kind: 'ordinary', makesUp: undefined }),
      given('2020-04-02', 1),
    );
    const left = (text: string) => makeUpsAt(entries, at(text)).map((one) => [one.left, one.overdue]);
    expect(left('2020-03-11')).toEqual([[3, false]]);
    expect(left('2020-03-31')).toEqual([[1, false]]);
    expect(left('2020-04-01')).toEqual([[1, true]]);
    expect(left('2020-04-02')).toEqual([[0, false]]);
  });

  test('a consequence is open until it is handled, and none seen is not open at all', () => {
    const entries = recorded(
      told('ConsequenceNoted', '2020-03-10', { consequence: 'a', kind: 'fall', decisions: ['d-2'] }),
      told('ConsequenceNoted', '2020-03-11', { consequence: 'b', kind: 'none-seen', decisions: ['d-2'] }),
      told('ConsequenceHandled', '2020-03-14', {
        ...{ consequence: 'a', handling: ['reassessed'], reasons: words('so') },
      }),
    );
    const open = (text: string) =>
      consequencesAt(entries, at(text)).map((one) => [one.consequence, one.open, one.days]);
    expect(open('2020-03-13')).toEqual([
      ['a', true, 3],
      ['b', false, 2],
    ]);
    expect(open('2020-03-20')[0]).toEqual(['a', false, 4]);
  });
});
