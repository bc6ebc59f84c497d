import { describe, expect, test } from '@jest/globals';
import {
  crisesThen,
  crisisAt,
  explanationsAt,
  measuresOf,
  populationOf,
  staffAt,
  touchedBy,
} from '../../src/index.js';
import { without } from '../domain/decisions/case.js';
import { COMMAND } from '../domain/examples/commands.js';
import { KIN_ONLY } from '../domain/examples/crisis-commands.js';
import { ADOPTED, DECLARED, EVENT, GRANTED, REDUCED } from '../domain/examples/events.js';
import { assessment, staffing } from '../domain/examples/parts.js';
import { at } from '../domain/views/told.js';
import {
  crisis,
  employee,
  entriesOfThese,
  level,
  person,
  summary,
  unit,
  unitOn,
  type Events,
} from './around.js';

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

  test('A1: a measure for many is started, paused, taken up again, ended, withdrawn and reversed as it stands', () => {
    const standby = {
      ...without(EVENT.FrameworkMeasureAdopted, 'operative'),
      measure: 'standby',
      startsWhen: 'first-case',
    } as const;
    const paused = { ...EVENT.FrameworkMeasurePaused, effective: '2020-03-18' };
    crisis([...ADOPTED, standby])
      .when(COMMAND.StartFrameworkMeasure)
      .then([EVENT.FrameworkMeasureStarted]);
    crisis([...ADOPTED, standby])
      .when(COMMAND.WithdrawFrameworkMeasure)
      .then([EVENT.FrameworkMeasureWithdrawn]);
    crisis(ADOPTED).when(COMMAND.PauseFrameworkMeasure).then([EVENT.FrameworkMeasurePaused]);
    crisis([...ADOPTED, paused])
      .when(COMMAND.ResumeFrameworkMeasure)
      .then([EVENT.FrameworkMeasureResumed]);
    crisis(ADOPTED).when(COMMAND.EndFrameworkMeasure).then([EVENT.FrameworkMeasureEnded]);
    crisis(ADOPTED).when(COMMAND.ReverseFrameworkMeasure).then([EVENT.FrameworkMeasureReversed]);
    crisis(ADOPTED).when(COMMAND.ResumeFrameworkMeasure).thenRejected({ policy: 'framework-life' });
    const later = { measure: 'later', decided: '2020-03-16', effective: '2020-03-17' } as const;
    const links = [{ kind: 'supersedes', measure: 'only-necessary-visits' }] as const;
    crisis(ADOPTED)
      .when({ ...without(COMMAND.AdoptFrameworkMeasure, 'operative'), ...later, id: 'c-later', links })
      .then([
        { ...without(EVENT.FrameworkMeasureAdopted, 'operative'), ...later, decision: 'c-later', links },
        {
          ...EVENT.FrameworkMeasureSuperseded,
          ...{ decision: 'c-later', decided: '2020-03-16', effective: '2020-03-17' },
          reasons: staffing.reasons,
        },
      ]);
    const then = (events: Events) => crisisAt(entriesOfThese(events), at('2020-03-19'));
    expect(then(ADOPTED).phases).toMatchObject([{ phase: { step: 2 } }]);
    const states = [ADOPTED, [...ADOPTED, paused], [...ADOPTED, EVENT.FrameworkMeasureEnded]].map(
      (events) => then(events).measures[0]?.standing.state,
    );
    expect(states).toEqual(['in-force', 'paused', 'ended']);
  });

  test('A4: a measure for many is reviewed and extended, and an overdue review of it is seen', () => {
    crisis(ADOPTED).when(COMMAND.ReviewFrameworkMeasure).then([EVENT.FrameworkMeasureReviewed]);
    crisis(ADOPTED).when(COMMAND.ExtendFrameworkMeasure).then([EVENT.FrameworkMeasureExtended]);
    const overdue = (events: Events, day: string) =>
      measuresOf(entriesOfThese(events), at(day))[0]?.standing.overdue;
    expect([overdue(ADOPTED, '2020-04-03'), overdue(ADOPTED, '2020-04-04')]).toEqual([false, true]);
    expect(overdue([...ADOPTED, EVENT.FrameworkMeasureReviewed], '2020-04-04')).toBe(false);
  });

  test('A5: whom a measure touches is known by name, and whoever nothing was decided about is pending', () => {
    const pending = (events: Events) => {
      const population = populationOf(entriesOfThese(events));
      const [life] = crisesThen(population, at('2020-03-16')).frameworks;
      if (life === undefined) throw new Error('no measure was adopted');
      return touchedBy(population, life.event, at('2020-03-16'))?.included.map((one) => one.pending);
    };
    const before: Events = [EVENT.CrisisDeclared, EVENT.FrameworkMeasureAdopted, ...GRANTED];
    expect(pending(before)).toEqual([['nursing']]);
    expect(pending([...before, EVENT.VisitsReduced])).toEqual([[]]);
  });

  test('A8: a user whose visits are needed is assessed, and nothing changes', () => {
    person().when(COMMAND.AssessWithoutChange).then([EVENT.AssessedWithoutChange]);
    person()
      .when(without(COMMAND.AssessWithoutChange, 'assessment'))
      .thenRejected({ policy: 'individual-assessment' });
    const assessed = [...GRANTED, EVENT.CrisisDeclared, EVENT.FrameworkMeasureAdopted];
    expect(summary([...assessed, EVENT.AssessedWithoutChange], 'home-nursing', '2020-03-16')).toMatchObject({
      ...{ pending: 0, reduced: 0 },
    });
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

  test('A10: how many are at work in a unit is reported, and its step of operation takes nothing from anybody', () => {
    unit().when(COMMAND.ReportStaffing).then([EVENT.StaffingReported]);
    unit()
      .when({ ...COMMAND.ReportStaffing, trained: 12 })
      .thenRejected({ policy: 'head-counts' });
    unit().when(COMMAND.SetOperatingLevel).then([EVENT.OperatingLevelSet]);
    const reported = [...GRANTED, EVENT.StaffingReported, EVENT.OperatingLevelSet];
    expect(unitOn(reported, '2020-03-16')).toMatchObject({
      staffing: [{ event: { needed: 18, available: 11 } }],
      levels: [{ event: { level: { scale: 'traffic-light', step: 3 } } }],
    });
    expect(level(reported, 'nursing', '2020-03-16').strands[0]?.now).toMatchObject({ amount: 7 });
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

  test('A14: a card is issued and handed in, a redeployment is extended, and a missing card is seen', () => {
    const carded = [EVENT.IdentityCardIssued];
    employee().when(COMMAND.IssueIdentityCard).then([EVENT.IdentityCardIssued]);
    employee(carded).when(COMMAND.ReturnIdentityCard).then([EVENT.IdentityCardReturned]);
    employee().when(COMMAND.ReturnIdentityCard).thenRejected({ policy: 'id-card' });
    employee([EVENT.StaffRedeployed]).when(COMMAND.ExtendRedeployment).then([EVENT.RedeploymentExtended]);
    employee([EVENT.StaffRedeployed]).when(COMMAND.ReturnStaff).then([EVENT.StaffReturned]);
    const [standing] = staffAt(
      entriesOfThese([EVENT.StaffRedeployed, EVENT.IdentityCardReturned]),
      at('2020-03-17'),
    );
    expect(standing?.card).toBeUndefined();
    expect(standing?.missing).toContain('identity-card');
  });

  test('A15: the reason and an apology are published with the measures', () => {
    crisis(ADOPTED).when(COMMAND.PublishMeasures).then([EVENT.MeasuresPublished]);
    crisis(ADOPTED)
      .when({ ...COMMAND.PublishMeasures, where: [] })
      .thenRejected({ policy: 'measure-content' });
    expect(EVENT.MeasuresPublished).toMatchObject({ apology: true, forms: ['bokmal', 'easy-to-read'] });
  });

  test('A15: the reason and an apology are given in plain language, and shown with the decision', () => {
    person(REDUCED).when(COMMAND.GiveExplanation).then([EVENT.ExplanationGiven]);
    expect(
      explanationsAt(entriesOfThese([...REDUCED, EVENT.ExplanationGiven]), at('2020-03-20')),
    ).toMatchObject([{ apology: true, decisions: ['c-reduce-visits'] }]);
  });

  test('A6: an infection team has its members and its visits, and who joins and leaves is known', () => {
    const formed = [EVENT.InfectionTeamFormed];
    unit().when(COMMAND.FormInfectionTeam).then([EVENT.InfectionTeamFormed]);
    unit(formed).when(COMMAND.ChangeInfectionTeam).then([EVENT.InfectionTeamChanged]);
    unit(formed).when(COMMAND.DissolveInfectionTeam).then([EVENT.InfectionTeamDissolved]);
    unit()
      .when({ ...COMMAND.FormInfectionTeam, members: [] })
      .thenRejected({ policy: 'infection-team' });
    const team = (events: Events) => unitOn(events, '2020-03-16').teams.map(({ members }) => members);
    expect(team(formed)).toEqual([['s-0001', 's-0002', 's-0003']]);
    expect(team([...formed, EVENT.InfectionTeamChanged])).toEqual([['s-0002', 's-0003', 's-0004']]);
    expect(team([...formed, EVENT.InfectionTeamDissolved])).toEqual([]);
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
