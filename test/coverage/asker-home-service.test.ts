import { describe, expect, test } from '@jest/globals';
import { explanationsAt } from '../../src/index.js';
import { without } from '../domain/decisions/case.js';
import { COMMAND } from '../domain/examples/commands.js';
import { KIN_ONLY } from '../domain/examples/crisis-commands.js';
import { ADOPTED, DECLARED, EVENT, GRANTED, REDUCED } from '../domain/examples/events.js';
import { assessment, staffing } from '../domain/examples/parts.js';
import { at } from '../domain/views/told.js';
import { crisis, employee, entriesOfThese, level, person, summary, type Events } from './around.js';

const free = without(COMMAND.ReduceVisits, 'derivesFrom', 'operative');
const limit = COMMAND.LimitCareToNecessary;

describe('Asker, the home service, 13 March 2020', () => {
  test('A1: a crisis is in its second phase, and a measure is decided, takes effect and is put into practice on different days', () => {
    expect(EVENT.CrisisDeclared.phase).toEqual({ scale: 'outbreak-phase', step: 2 });
    crisis(DECLARED).when(COMMAND.AdoptFrameworkMeasure).then([EVENT.FrameworkMeasureAdopted]);
    const { decided, effective, operative } = EVENT.FrameworkMeasureAdopted;
    expect(new Set([decided, effective, operative]).size).toBe(3);
    person().when(COMMAND.ReduceVisits).then([EVENT.VisitsReduced]);
  });

  test('A2: a measure has its purposes, as many as there are, and at least one', () => {
    const purposes = ['protect-vulnerable', 'shield-staff', 'limit-infection', 'cope-with-staffing'] as const;
    person()
      .when({ ...free, ground: { ...staffing, purposes: [...purposes] } })
      .then([
        { ...without(EVENT.VisitsReduced, 'derivesFrom', 'operative'), ground: { ...staffing, purposes } },
      ]);
    person()
      .when({ ...free, ground: { ...staffing, purposes: [] } })
      .thenRejected({ policy: 'purpose' });
  });

  test('A3: tasks are postponed until a day or a condition with a review, and taken up again', () => {
    person().when(without(limit, 'term')).thenRejected({ policy: 'end-or-review' });
    person()
      .when({ ...limit, term: { condition: 'operation-normalised' } })
      .thenRejected({ policy: 'end-or-review' });
    person().when(limit).then([EVENT.CareLimitedToNecessary]);
    const limited: Events = [...GRANTED, EVENT.CareLimitedToNecessary];
    const shower = (events: Events, day: string) =>
      level(events, 'nursing', day).tasks.find(({ task }) => task === 'shower')?.now;
    expect(shower(limited, '2020-03-16')).toBe('postponed');
    const lifted = { ...EVENT.ServiceRestored, lifts: [EVENT.CareLimitedToNecessary.decision] };
    expect(shower([...limited, lifted], '2020-03-23')).toBe('service');
  });

  test('A4: every reduction has a day for its review, and an overdue one is seen', () => {
    expect(summary(REDUCED, 'home-nursing', '2020-04-03').reviewOverdue).toBe(0);
    expect(summary(REDUCED, 'home-nursing', '2020-04-04').reviewOverdue).toBe(1);
    const reviewed = { ...EVENT.DecisionReviewed, on: '2020-04-03', next: { review: '2020-05-04' } } as const;
    expect(summary([...REDUCED, reviewed], 'home-nursing', '2020-04-04').reviewOverdue).toBe(0);
  });

  test('A5: everybody affected is told, one record a person, about decisions of their own', () => {
    person(REDUCED).when(COMMAND.GiveNotice).then([EVENT.NoticeGiven]);
    person(GRANTED).when(COMMAND.GiveNotice).thenRejected({ policy: 'decisions-known' });
  });

  test('A8: whether a visit is needed for life and health is assessed for each user, and what is needed stays', () => {
    person().when(without(free, 'assessment')).thenRejected({ policy: 'individual-assessment' });
    person()
      .when({ ...free, assessment: { ...assessment, necessity: 'needed-for-life-and-health' } })
      .thenRejected({ policy: 'life-and-health' });
  });

  test('A9: visits become fewer, or calls instead, and a call is no visit', () => {
    person().when(COMMAND.ReplaceVisits).then([EVENT.VisitsReplaced]);
    const replaced = level([...GRANTED, EVENT.VisitsReplaced], 'nursing', '2020-03-16');
    expect(replaced.strands.map(({ form: { mode }, now }) => [mode, now])).toEqual([
      ['in-person', { unit: 'visits', amount: 3, weeks: 1 }],
      ['phone', { unit: 'visits', amount: 4, weeks: 1 }],
    ]);
  });

  test('A10: with reduced staffing the necessary care is the floor', () => {
    person()
      .when({ ...limit, keeps: ['check-in'] })
      .thenRejected({ policy: 'necessary-care' });
  });

  test('A11: next of kin take over a task by agreement and for a period', () => {
    person().when(COMMAND.HandOverTask).then([EVENT.TaskHandedOver]);
    person().when(without(COMMAND.HandOverTask, 'agreement')).thenRejected({ policy: 'kin-agreement' });
    person()
      .when({ ...COMMAND.HandOverTask, term: { review: '2020-03-30' } })
      .thenRejected({ policy: 'kin-agreement' });
  });

  test('A12: support contact is suspended, and kept for a user with special needs, with reasons', () => {
    person().when(COMMAND.SuspendSupportContact).then([EVENT.SupportContactSuspended]);
    person().when(COMMAND.KeepSupportContact).then([EVENT.SupportContactKept]);
    person()
      .when(without(COMMAND.KeepSupportContact, 'specialNeed'))
      .thenRejected({ policy: 'kept-with-reasons' });
  });

  test('A13: before respite is cut it is asked whether the carer is in work and should go on', () => {
    person().when(COMMAND.ReduceRespite).then([EVENT.RespiteReduced]);
    person().when(COMMAND.PauseRespite).then([EVENT.RespitePaused]);
    person().when(without(COMMAND.ReduceRespite, 'carerWork')).thenRejected({ policy: 'carer-work' });
  });

  test('A14: staff are redeployed with an identity card from their first day', () => {
    employee().when(COMMAND.RedeployStaff).then([EVENT.StaffRedeployed]);
    employee().when(without(COMMAND.RedeployStaff, 'idCardIssued')).thenRejected({ policy: 'id-card' });
  });

  test('A15: the reason and an apology are given in plain language, and shown with the decision', () => {
    person(REDUCED).when(COMMAND.GiveExplanation).then([EVENT.ExplanationGiven]);
    expect(
      explanationsAt(entriesOfThese([...REDUCED, EVENT.ExplanationGiven]), at('2020-03-20')),
    ).toMatchObject([{ apology: true, decisions: ['c-reduce-visits'] }]);
  });

  test('A6 and A7: an infection team of its own and the wish that only kin visit are recorded as what they are', () => {
    person()
      .when({
        ...COMMAND.ChangeService,
        changes: [{ dimension: 'separation', to: 'infection-team' }],
        links: [],
      })
      .then([
        {
          ...EVENT.ServiceChanged,
          before: { attributes: [] },
          after: { attributes: [{ attribute: 'separation', value: 'infection-team' }] },
          links: [],
        },
      ]);
    crisis(ADOPTED)
      .when({
        ...COMMAND.AdoptFrameworkMeasure,
        measure: 'kin-only',
        force: 'request',
        target: KIN_ONLY,
      })
      .then([
        {
          ...EVENT.FrameworkMeasureAdopted,
          measure: 'kin-only',
          force: 'request',
          target: KIN_ONLY,
        },
      ]);
  });
});
