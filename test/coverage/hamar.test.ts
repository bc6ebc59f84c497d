import { describe, expect, test } from '@jest/globals';
import {
  contactClock,
  EXAMPLE_CONTACT_PROCEDURE,
  informationAt,
  measuresOf,
  meetingsAt,
  populationOf,
  restorationDue,
} from '../../src/index.js';
import { without } from '../domain/decisions/case.js';
import { COMMAND } from '../domain/examples/commands.js';
import { ADOPTED, EVENT, GRANTED, REDUCED, REGISTERED } from '../domain/examples/events.js';
import { at } from '../domain/views/told.js';
import { CrisisKey } from '../../src/domain/values/keys.js';
import { CRISIS } from '../domain/examples/parts.js';
import { crisis, entriesOfThese, level, person, unit, unitOn, type Events } from './around.js';

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

  test('H1: the steps of a reopening are planned with their terms, taken one by one, and ease a measure in part', () => {
    const planned = [...ADOPTED, EVENT.ReopeningPlanned];
    crisis(ADOPTED).when(COMMAND.PlanReopening).then([EVENT.ReopeningPlanned]);
    crisis(ADOPTED)
      .when({ ...COMMAND.PlanReopening, steps: [] })
      .thenRejected({ policy: 'reopening' });
    crisis(planned)
      .when(COMMAND.TakeReopeningStep)
      .then([EVENT.ReopeningStepTaken, EVENT.FrameworkMeasureEased]);
    crisis(ADOPTED).when(COMMAND.TakeReopeningStep).thenRejected({ policy: 'reopening' });
    const eased = [...planned, EVENT.ReopeningStepTaken, EVENT.FrameworkMeasureEased];
    expect(measuresOf(entriesOfThese(eased), at('2020-03-19'))[0]?.standing).toMatchObject({
      state: 'in-force',
    });
  });

  test('H1: a house that was closed is opened again, and what is still to be restored is seen', () => {
    unit().when(COMMAND.CloseFacility).then([EVENT.FacilityClosed]);
    unit([EVENT.FacilityClosed]).when(COMMAND.ReopenFacility).then([EVENT.FacilityReopened]);
    const closed = (events: Events) => unitOn(events, '2020-03-16').open.length;
    expect([closed([EVENT.FacilityClosed]), closed([EVENT.FacilityClosed, EVENT.FacilityReopened])]).toEqual([
      1, 0,
    ]);
    const left = (events: Events) => {
      if (!CrisisKey.is(CRISIS)) throw new Error("a test's own key");
      return restorationDue(populationOf(entriesOfThese(events)), CRISIS, at('2020-03-24'));
    };
    const told: Events = [EVENT.CrisisDeclared, EVENT.FrameworkMeasureAdopted, ...REDUCED];
    expect(left(told).decisions).toMatchObject([{ service: 'nursing', measure: 'only-necessary-visits' }]);
    expect(left([...told, EVENT.ServiceRestored]).decisions).toEqual([]);
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

  test('H4: a drop-in offer has its days, its time slots and how many may come at once', () => {
    unit().when(COMMAND.OfferDropIn).then([EVENT.DropInOffered]);
    unit().when(without(COMMAND.OfferDropIn, 'slotMinutes')).thenRejected({ policy: 'opening-hours' });
    unit([EVENT.DropInOffered]).when(COMMAND.EndDropIn).then([EVENT.DropInEnded]);
    expect(unitOn([EVENT.DropInOffered], '2020-03-16').open).toMatchObject([
      {
        event: {
          access: 'time-slot',
          hours: [{ days: ['tuesday', 'thursday'], from: '11:00', until: '13:00' }],
          slotMinutes: 15,
          atOnce: 3,
        },
      },
    ]);
  });

  test('H4: a telephone is open on its days, and what is there instead where it is closed', () => {
    const opened = [EVENT.ChannelOpened];
    unit().when(COMMAND.OpenChannel).then([EVENT.ChannelOpened]);
    unit(opened).when(COMMAND.ChangeChannelHours).then([EVENT.ChannelHoursChanged]);
    unit(opened).when(COMMAND.CloseChannel).then([EVENT.ChannelClosed]);
    unit().when(COMMAND.CloseChannel).thenRejected({ policy: 'channel' });
    const open = (events: Events) => unitOn(events, '2020-03-16').channels.map((channel) => channel.open);
    expect([open(opened), open([...opened, EVENT.ChannelClosed])]).toEqual([[true], [false]]);
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
