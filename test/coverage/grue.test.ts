import { describe, expect, test } from '@jest/globals';
import {
  competenceAt,
  complaintsAt,
  concernsAt,
  contactClock,
  deliveredAgainstDecided,
  EXAMPLE_CONTACT_PROCEDURE,
  factsAt,
  namedContactsAt,
  planAt,
} from '../../src/index.js';
import { ServiceKey } from '../../src/domain/values/keys.js';
import { COMMAND } from '../domain/examples/commands.js';
import { EVENT, GRANTED, REDUCED, REGISTERED } from '../domain/examples/events.js';
import { at } from '../domain/views/told.js';
import { day } from '../render/small-world.js';
import { entriesOfThese, history, person, unit, unitOn, type Events } from './around.js';

const NURSING = (() => {
  const key = 'nursing';
  if (!ServiceKey.is(key)) throw new Error("a test's own key");
  return key;
})();

describe('Grue, home services, and what came after supervision', () => {
  test('G1: services are granted with their goals in the individual plan', () => {
    person(REGISTERED).when(COMMAND.GrantService).then([EVENT.ServiceGranted]);
    person(REGISTERED).when(COMMAND.ReceiveApplication).then([EVENT.ApplicationReceived]);
    person().when(COMMAND.RecordIndividualPlan).then([EVENT.IndividualPlanRecorded]);
  });

  test('G2: whether the user stays in the municipality and depends wholly on help is known with its day', () => {
    person().when(COMMAND.RecordCircumstances).then([EVENT.CircumstancesRecorded]);
    const facts = factsAt(entriesOfThese([...GRANTED, EVENT.CircumstancesRecorded]), at('2020-03-13'));
    expect(facts).toMatchObject({ staysInMunicipality: { value: true }, whollyDependent: { value: false } });
    person()
      .when({ ...COMMAND.ChangeService, changes: [{ dimension: 'fee', to: 'waived' }], links: [] })
      .then([
        {
          ...EVENT.ServiceChanged,
          before: { attributes: [] },
          after: { attributes: [{ attribute: 'fee', value: 'waived' }] },
          links: [],
        },
      ]);
  });

  test('G2: what users pay is a rule with its day', () => {
    unit().when(COMMAND.SetFeeRule).then([EVENT.FeeRuleSet]);
    expect(unitOn([EVENT.FeeRuleSet], '2020-03-16').fees).toMatchObject([
      { event: { rule: 'delivered-only' } },
    ]);
  });

  test('G3: eight months without contact are seen, and so is what was not delivered', () => {
    const entries = entriesOfThese([...GRANTED, EVENT.ContactAttempted]);
    expect(contactClock(entries, EXAMPLE_CONTACT_PROCEDURE, at('2020-11-14'))).toMatchObject({
      silent: true,
    });
    const delivered = deliveredAgainstDecided(entries, NURSING, day('2020-03-01'), day('2020-03-28'));
    expect(delivered?.strands.map(({ standing }) => standing)).toEqual(['not-recorded']);
  });

  test('G4: attempts to reach a user go on by steps, and a step past its day is seen', () => {
    person(REDUCED).when(COMMAND.AttemptContact).then([EVENT.ContactAttempted]);
    person([...REDUCED, EVENT.ContactAttempted])
      .when(COMMAND.EscalateContact)
      .then([EVENT.ContactEscalated]);
    person(REDUCED).when(COMMAND.EscalateContact).thenRejected({ policy: 'unanswered' });
    const clock = contactClock(
      entriesOfThese([...REDUCED, EVENT.ContactAttempted]),
      EXAMPLE_CONTACT_PROCEDURE,
      at('2020-03-30'),
    );
    expect(clock.steps.some(({ overdue }) => overdue)).toBe(true);
  });

  test('G5: a report of concern is received, assessed, acted on and closed, one after the other', () => {
    const received = [...REDUCED, EVENT.ConcernReceived];
    const assessed = [...received, EVENT.ConcernAssessed];
    const acted = [...assessed, EVENT.ConcernActedOn];
    person(REDUCED).when(COMMAND.ReceiveConcern).then([EVENT.ConcernReceived]);
    person(received).when(COMMAND.AssessConcern).then([EVENT.ConcernAssessed]);
    person(assessed).when(COMMAND.ActOnConcern).then([EVENT.ConcernActedOn]);
    person(acted).when(COMMAND.CloseConcern).then([EVENT.ConcernClosed]);
    person(received).when(COMMAND.CloseConcern).thenRejected({ policy: 'concern' });
    const stage = (events: Events) => concernsAt(entriesOfThese(events), at('2020-03-20'))[0]?.stage;
    expect([stage(received), stage([...acted, EVENT.ConcernClosed])]).toEqual(['received', 'closed']);
  });

  test('G6: competence to consent is assessed matter by matter, with reasons, and who lacks it gives no consent', () => {
    person(REGISTERED).when(COMMAND.AssessCompetence).then([EVENT.CompetenceAssessed]);
    const lacking = [...GRANTED, EVENT.CompetenceAssessed];
    expect(competenceAt(entriesOfThese(lacking), at('2020-03-20'))[0]?.outcome).toBe('lacking');
    person(lacking)
      .when({ ...COMMAND.RecordConsent, from: 'user' })
      .thenRejected({ policy: 'competent-to-consent' });
  });

  test('G7: the individual plan, the coordinator and the primary contact are known at any time', () => {
    person().when(COMMAND.NameContact).then([EVENT.ContactNamed]);
    const entries = entriesOfThese([...GRANTED, EVENT.ContactNamed, EVENT.IndividualPlanRecorded]);
    expect(namedContactsAt(entries, at('2020-03-10'))).toMatchObject([{ role: 'coordinator' }]);
    expect(planAt(entries, at('2020-03-10'))).toMatchObject({ state: 'in-force' });
    person([...GRANTED, EVENT.ContactNamed])
      .when(COMMAND.EndContact)
      .then([EVENT.ContactEnded]);
  });

  test('G8: a deviation is recorded, handled and looked at by the quality committee, and the worst go to Helsetilsynet', () => {
    const recorded = [EVENT.DeviationRecorded];
    unit().when(COMMAND.RecordDeviation).then([EVENT.DeviationRecorded]);
    unit()
      .when({ ...COMMAND.RecordDeviation, occurred: '2020-03-17' })
      .thenRejected({ policy: 'days-in-order' });
    unit(recorded).when(COMMAND.HandleDeviation).then([EVENT.DeviationHandled]);
    unit().when(COMMAND.HandleDeviation).thenRejected({ policy: 'open-matter' });
    unit(recorded).when(COMMAND.AlertInspectorate).then([EVENT.InspectorateAlerted]);
    unit().when(COMMAND.HoldQualityCommittee).then([EVENT.QualityCommitteeMet]);
    unit().when(COMMAND.ReviewDeviationsAndMeasures).then([EVENT.DeviationsAndMeasuresReviewed]);
    const open = (events: Events) => unitOn(events, '2020-03-16').open.map(({ key }) => key);
    expect(open(recorded)).toEqual(['c-unit-record-deviation']);
    expect(open([...recorded, EVENT.DeviationHandled])).toEqual([]);
  });

  test('G8: the system is audited every year, risk is assessed, staff are trained, and plans are kept current', () => {
    unit().when(COMMAND.AuditSystem).then([EVENT.SystemAudited]);
    unit().when(COMMAND.AssessRisk).then([EVENT.RiskAssessed]);
    unit().when(COMMAND.TrainUnit).then([EVENT.UnitTrained]);
    unit()
      .when({ ...COMMAND.TrainUnit, trained: 19 })
      .thenRejected({ policy: 'head-counts' });
    unit().when(COMMAND.AdoptPlan).then([EVENT.PlanAdopted]);
    unit([EVENT.PlanAdopted]).when(COMMAND.RevisePlan).then([EVENT.PlanRevised]);
    expect(unitOn([EVENT.PlanAdopted], '2020-03-16').open).toMatchObject([
      { event: { plan: 'contingency', reviewBy: '2020-09-16' } },
    ]);
  });

  test('G8 and G10: supervision is open until the breaches that it found are corrected, and so is a report by staff', () => {
    const opened = [EVENT.SupervisionOpened];
    const found = [...opened, EVENT.BreachFound];
    unit().when(COMMAND.OpenSupervision).then([EVENT.SupervisionOpened]);
    unit(opened).when(COMMAND.RecordBreach).then([EVENT.BreachFound]);
    unit(found).when(COMMAND.CorrectBreach).then([EVENT.BreachCorrected]);
    unit([...found, EVENT.BreachCorrected])
      .when(COMMAND.CloseSupervision)
      .then([EVENT.SupervisionClosed]);
    unit().when(COMMAND.ReceiveWhistleblowing).then([EVENT.WhistleblowingReceived]);
    unit([EVENT.WhistleblowingReceived]).when(COMMAND.CloseWhistleblowing).then([EVENT.WhistleblowingClosed]);
    expect(unitOn(found, '2020-03-16').open).toHaveLength(2);
    expect(unitOn([...found, EVENT.BreachCorrected, EVENT.SupervisionClosed], '2020-03-16').open).toEqual([]);
  });

  test('G9: a complaint goes to the service first, and to Statsforvalteren when it is not met', () => {
    const received = [...REDUCED, EVENT.ComplaintReceived];
    const answered = [...received, EVENT.ComplaintAnswered];
    person(REDUCED).when(COMMAND.ReceiveComplaint).then([EVENT.ComplaintReceived]);
    person(received).when(COMMAND.ForwardComplaint).thenRejected({ policy: 'complaint' });
    person(received).when(COMMAND.AnswerComplaint).then([EVENT.ComplaintAnswered]);
    person(answered).when(COMMAND.ForwardComplaint).then([EVENT.ComplaintForwarded]);
    person([...answered, EVENT.ComplaintForwarded])
      .when(COMMAND.RecordAppealOutcome)
      .then([EVENT.AppealDecided]);
    expect(complaintsAt(entriesOfThese(answered), at('2020-03-20'))[0]?.stage).toBe('answered');
  });

  test('G10: a history has everything that was recorded, in order', () => {
    const events = [...REDUCED, EVENT.ContactAttempted, EVENT.NoticeGiven];
    expect(history(events).map(({ what }) => what)).toEqual(events.map(({ type }) => type));
  });
});
