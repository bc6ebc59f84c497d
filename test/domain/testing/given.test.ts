import { describe, expect, test } from '@jest/globals';
import { crisisDecider, userDecider, type Decider, type UserEvent } from '../../../src/index.js';
import type { UserCommand } from '../../../src/domain/commands/command.js';
import { given, UnmetExpectation } from '../../../src/testing/given.js';
import { COMMAND } from '../examples/commands.js';
import { DECLARED, EVENT, GRANTED, REGISTERED } from '../examples/events.js';
import { without } from '../decisions/case.js';

const today = { today: '2020-03-20' };
const registered = EVENT.ServiceUserRegistered;
const register = () => given(userDecider, [], today).when(COMMAND.RegisterServiceUser);

/** A decider that answers with the events it is told to, to see what the helper makes of them. */
const answering = (...events: ReadonlyArray<UserEvent>): Decider<UserCommand, null, UserEvent> => ({
  initial: null,
  decide: () => ({ _tag: 'Right', right: events }),
  evolve: (state) => state,
});
const decided = userDecider.decide;
const [event] = ((): ReadonlyArray<UserEvent> => {
  let found: ReadonlyArray<UserEvent> = [];
  const spy: typeof userDecider = {
    ...userDecider,
    decide: (...asked) => {
      const ruling = decided(...asked);
      if (ruling._tag === 'Right') found = ruling.right;
      return ruling;
    },
  };
  given(spy, [], today).when(COMMAND.RegisterServiceUser);
  return found;
})();
if (event === undefined) throw new Error('the example command was refused');
/** The event with other fields, which its type would not let through. */
const altered = (fields: object): UserEvent => Object.assign({}, event, fields);
const found = (...events: ReadonlyArray<UserEvent>) =>
  given(answering(...events), [], today).when(COMMAND.RegisterServiceUser);

const message = (check: () => void): string => {
  try {
    check();
  } catch (thrown) {
    if (thrown instanceof UnmetExpectation) return thrown.message;
    throw thrown;
  }
  throw new Error('nothing was thrown');
};

describe('given-when-then is satisfied', () => {
  test('with the very events, and with the policy that refuses', () => {
    register().then([registered]);
    given(userDecider, REGISTERED, today)
      .when(COMMAND.RegisterServiceUser)
      .thenRejected({ policy: 'new-user' });
  });

  test('whatever the order of the fields is', () => {
    const { user, ...rest } = registered;
    register().then([{ ...rest, user }]);
  });

  test('with the measures of crises that the circumstances name', () => {
    const crises = [...DECLARED, EVENT.FrameworkMeasureAdopted];
    given(userDecider, GRANTED, { ...today, crises })
      .when(COMMAND.ReduceVisits)
      .then([EVENT.VisitsReduced]);
  });
});

describe('given-when-then fails', () => {
  test('on another order', () => {
    const other = altered({ livesAlone: false });
    expect(message(() => found(event, other).then([{ ...registered, livesAlone: false }, registered]))).toBe(
      'event 1 (ServiceUserRegistered):\n  livesAlone: expected false, found true\n' +
        'event 2 (ServiceUserRegistered):\n  livesAlone: expected true, found false',
    );
  });

  test('on events of other kinds', () => {
    expect(message(() => register().then([EVENT.VisitsReduced]))).toBe(
      'event 1: expected VisitsReduced, found ServiceUserRegistered',
    );
  });

  test('on a field that is missing', () => {
    const missing = altered({});
    Reflect.deleteProperty(missing, 'carer');
    expect(message(() => found(missing).then([registered]))).toBe(
      'event 1 (ServiceUserRegistered):\n  carer: expected {"inWork":true}, found nothing there',
    );
  });

  test('on a field too many, deep inside', () => {
    const carer = { inWork: true, name: 'surplus' };
    expect(message(() => found(altered({ carer })).then([registered]))).toBe(
      'event 1 (ServiceUserRegistered):\n  carer.name: expected nothing there, found "surplus"',
    );
  });

  test('on a field that is there and undefined', () => {
    const expected = without(registered, 'carer');
    expect(message(() => found(altered({ carer: undefined })).then([expected]))).toBe(
      'event 1 (ServiceUserRegistered):\n  carer: expected nothing there, found undefined',
    );
  });

  test('on an element too many in a list', () => {
    const crises = [...DECLARED, EVENT.FrameworkMeasureAdopted];
    const outcome = given(userDecider, GRANTED, { ...today, crises }).when(COMMAND.ReduceVisits);
    const ground = { ...EVENT.VisitsReduced.ground, purposes: ['cope-with-staffing' as const] };
    expect(message(() => outcome.then([{ ...EVENT.VisitsReduced, ground }]))).toBe(
      'event 1 (VisitsReduced):\n  ground.purposes[1]: expected nothing there, found "secure-necessary-care"',
    );
  });

  test('on an event too many, and one too few', () => {
    expect(message(() => found(event, event).then([registered]))).toBe(
      'event 2: expected no more events, found ServiceUserRegistered',
    );
    expect(message(() => found().then([registered]))).toBe(
      'event 1: expected ServiceUserRegistered, found no more events',
    );
    expect(message(() => register().then([]))).toBe(
      'event 1: expected no more events, found ServiceUserRegistered',
    );
  });

  test('on a refusal where events were expected, with the way to mend it', () => {
    const outcome = given(userDecider, REGISTERED, today).when(COMMAND.RegisterServiceUser);
    expect(message(() => outcome.then([registered]))).toBe(
      'expected ServiceUserRegistered, found a refusal by new-user: the service user is registered already; to mend: record the next command for this user instead',
    );
    expect(message(() => outcome.then([]))).toMatch(/^expected no events, found a refusal by new-user/);
  });

  test('on events where a refusal was expected', () => {
    expect(message(() => register().thenRejected({ policy: 'new-user' }))).toBe(
      'expected a refusal by new-user, found ServiceUserRegistered',
    );
  });

  test('on another policy, another reason and other provisions', () => {
    const outcome = given(userDecider, GRANTED, today).when(without(COMMAND.ReduceVisits, 'assessment'));
    expect(message(() => outcome.thenRejected({ policy: 'mandate' }))).toBe(
      'expected a refusal by mandate, found one by individual-assessment: the decision rests on no assessment of this person',
    );
    expect(message(() => outcome.thenRejected({ policy: 'individual-assessment', why: 'other' }))).toBe(
      'refused by individual-assessment: expected why "other", found "the decision rests on no assessment of this person"',
    );
    expect(message(() => outcome.thenRejected({ policy: 'individual-assessment', provisions: [] }))).toBe(
      'refused by individual-assessment: expected provisions none, found hol-4-1',
    );
    outcome.thenRejected({ policy: 'individual-assessment', provisions: ['hol-4-1'] });
  });

  test('on a command that does not pass the door', () => {
    const badly = { ...COMMAND.RegisterServiceUser, on: '2020-02-30' };
    expect(message(() => given(userDecider, [], today).when(badly))).toBe(
      'the command was refused at the door: on: found the text 2020-02-30, expected a day that exists, as YYYY-MM-DD',
    );
  });

  test('on given events that no ledger could hold, and on a day that does not exist', () => {
    const impossible = { ...registered, on: '2020-02-30' };
    expect(message(() => given(userDecider, [impossible], today))).toMatch(
      /^given event 1 can't be read: on: /,
    );
    expect(message(() => given(crisisDecider, [], { today: '2020-02-30' }))).toMatch(
      /^today: expected a day/,
    );
  });
});
