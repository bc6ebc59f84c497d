import { describe, expect, test } from '@jest/globals';
import { contactClock, EXAMPLE_CONTACT_PROCEDURE, informationAt, meetingsAt } from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { EVENT, GRANTED, REDUCED, REGISTERED } from '../domain/examples/events.js';
import { at } from '../domain/views/told.js';
import { entriesOfThese, level, person } from './around.js';

const { links: _, ...change } = COMMAND.ChangeService;
const { links: __, ...changed } = EVENT.ServiceChanged;

describe('Hamar, gradual reopening, 2020', () => {
  test('H1: a service is taken up again in part, and what was under the measure comes back', () => {
    person(REDUCED).when(COMMAND.RestoreService).then([EVENT.ServiceRestored]);
    const day = EVENT.ServiceRestored.effective;
    expect(level(REDUCED, 'nursing', day).strands[0]?.now).toMatchObject({ amount: 3 });
    expect(level([...REDUCED, EVENT.ServiceRestored], 'nursing', day).strands[0]?.now).toMatchObject({
      amount: 7,
    });
  });

  test('H2: mode, place and setting are three dimensions, and terms say how it happens', () => {
    const outdoors = { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person', place: 'outdoors' } as const;
    const none = { ...outdoors, amount: 0 } as const;
    const condition = { condition: 'arrive-changed', binds: 'user' } as const;
    person()
      .when({
        ...change,
        changes: [
          { dimension: 'amount', from: none, to: outdoors },
          { dimension: 'condition', condition, applies: true },
        ],
      })
      .then([
        {
          ...changed,
          before: { strands: [none], conditions: [] },
          after: { strands: [outdoors], conditions: [condition] },
        },
      ]);
  });

  test('H3: the responsibility group goes on, with what the user took part in and what was done instead', () => {
    person(REGISTERED).when(COMMAND.HoldGroupMeeting).then([EVENT.GroupMeetingHeld]);
    const { alternative: __, ...nothingInstead } = COMMAND.HoldGroupMeeting.participation;
    person(REGISTERED)
      .when({ ...COMMAND.HoldGroupMeeting, participation: nothingInstead })
      .thenRejected({ policy: 'participation' });
    expect(meetingsAt(entriesOfThese([...GRANTED, EVENT.GroupMeetingHeld]), at('2020-03-20'))).toMatchObject([
      { participation: { user: 'absent', alternative: 'own-meeting-outdoors' } },
    ]);
  });

  test('H5: a user who can not be reached is looked for, and each attempt has its outcome', () => {
    const tried = [...REDUCED, EVENT.ContactAttempted];
    const looked = {
      ...COMMAND.AttemptContact,
      channel: 'through-drop-in-centre',
      outcome: 'message-left',
    } as const;
    person(tried)
      .when(looked)
      .then([{ ...EVENT.ContactAttempted, channel: 'through-drop-in-centre', outcome: 'message-left' }]);
    const clock = contactClock(entriesOfThese(tried), EXAMPLE_CONTACT_PROCEDURE, at('2020-03-14'));
    expect(clock.unanswered).toMatchObject({ since: '2020-03-14', attempts: 1 });
  });

  test('H6: information about infection control and open services is recorded as given', () => {
    person().when(COMMAND.GiveInformation).then([EVENT.InformationGiven]);
    expect(
      informationAt(entriesOfThese([...GRANTED, EVENT.InformationGiven]), at('2020-03-20')),
    ).toMatchObject([{ topics: ['infection-control', 'open-services'] }]);
  });
});
