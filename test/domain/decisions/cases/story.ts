import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REDUCED, REGISTERED } from '../../examples/events.js';
import { STORY_COMMAND } from '../../examples/story.js';
import { user, without, type Case } from '../case.js';

const consented = [...GRANTED, EVENT.ConsentGiven] as const;
const byUser = { ...COMMAND.RecordConsent, from: 'user' } as const;
const lacking = [...GRANTED, EVENT.CompetenceAssessed] as const;

const CONSENT: ReadonlyArray<Case> = [
  user.yes('competence is assessed', REGISTERED, COMMAND.AssessCompetence, [EVENT.CompetenceAssessed]),
  user.no('competence in general', 'competence', REGISTERED, { ...COMMAND.AssessCompetence, matters: [] }),
  user.no('a lack of competence that no kin heard of', 'competence', REGISTERED, {
    ...COMMAND.AssessCompetence,
    finding: { outcome: 'partly' },
  }),
  user.yes(
    'a lack of competence and no kin to tell',
    REGISTERED,
    {
      ...COMMAND.AssessCompetence,
      finding: { outcome: 'lacking', kin: { told: false, why: 'no-kin' } },
    },
    [{ ...EVENT.CompetenceAssessed, finding: { outcome: 'lacking', kin: { told: false, why: 'no-kin' } } }],
  ),
  user.yes(
    'competence found, which needs nobody told',
    REGISTERED,
    { ...COMMAND.AssessCompetence, finding: { outcome: 'competent' } },
    [{ ...EVENT.CompetenceAssessed, finding: { outcome: 'competent' } }],
  ),
  user.yes('consent by next of kin', GRANTED, COMMAND.RecordConsent, [EVENT.ConsentGiven]),
  user.no('the same consent twice', 'consent', consented, COMMAND.RecordConsent),
  user.no('consent to a service not granted', 'known-service', REGISTERED, COMMAND.RecordConsent),
  user.no('consent by a user who lacks competence in the matter', 'competent-to-consent', lacking, byUser),
  user.yes('consent by the same user in another matter', lacking, { ...byUser, matter: 'health-care' }, [
    { ...EVENT.ConsentGiven, from: 'user', matter: 'health-care' },
  ]),
  user.yes('consent on the day before the lack was found', lacking, { ...byUser, on: '2020-03-09' }, [
    { ...EVENT.ConsentGiven, from: 'user', on: '2020-03-09' },
  ]),
  user.yes(
    'consent after competence was found again',
    [...lacking, { ...EVENT.CompetenceAssessed, on: '2020-03-11', finding: { outcome: 'competent' } }],
    byUser,
    [{ ...EVENT.ConsentGiven, from: 'user' }],
  ),
  user.yes('consent withdrawn', consented, COMMAND.WithdrawConsent, [EVENT.ConsentWithdrawn]),
  user.no('a consent never given withdrawn', 'consent', GRANTED, COMMAND.WithdrawConsent),
  user.no('withdrawn twice', 'consent', [...consented, EVENT.ConsentWithdrawn], COMMAND.WithdrawConsent),
  user.no('withdrawn the day before it was given', 'consent', consented, {
    ...COMMAND.WithdrawConsent,
    on: '2020-03-10',
  }),
];

const named = [...REGISTERED, EVENT.ContactNamed] as const;
const planned = [...REGISTERED, EVENT.IndividualPlanRecorded] as const;
const meet = COMMAND.HoldGroupMeeting;
const plan = COMMAND.RecordIndividualPlan;

const COORDINATION: ReadonlyArray<Case> = [
  user.yes('a coordinator is named', REGISTERED, COMMAND.NameContact, [EVENT.ContactNamed]),
  user.yes('another in place of the one before', named, { ...COMMAND.NameContact, contact: 's-0008' }, [
    { ...EVENT.ContactNamed, contact: 's-0008' },
  ]),
  user.no('another from before the one there is', 'named-contact', named, {
    ...COMMAND.NameContact,
    from: '2020-03-08',
  }),
  user.yes('the coordinator steps back', named, COMMAND.EndContact, [EVENT.ContactEnded]),
  user.no('a coordinator nobody named steps back', 'named-contact', REGISTERED, COMMAND.EndContact),
  user.no('the primary contact, where a coordinator is named', 'named-contact', named, {
    ...COMMAND.EndContact,
    role: 'primary-contact',
  }),
  user.no('steps back before the first day', 'named-contact', named, {
    ...COMMAND.EndContact,
    until: '2020-03-08',
  }),
  user.no('steps back twice', 'named-contact', [...named, EVENT.ContactEnded], COMMAND.EndContact),
  user.yes('a plan in force', REGISTERED, plan, [EVENT.IndividualPlanRecorded]),
  user.yes('a plan suspended under a provision', planned, { ...plan, state: 'suspended' }, [
    { ...EVENT.IndividualPlanRecorded, state: 'suspended' },
  ]),
  user.no('a plan suspended under none', 'individual-plan', planned, {
    ...without(plan, 'provisions'),
    state: 'suspended',
  }),
  user.no('a plan suspended that never was', 'individual-plan', REGISTERED, { ...plan, state: 'suspended' }),
  user.no('a plan in force offered', 'individual-plan', planned, { ...plan, state: 'offered' }),
  user.no('a step back in time', 'individual-plan', planned, { ...plan, on: '2020-03-01' }),
  user.yes('a meeting without the user, and what was done instead', REGISTERED, meet, [
    EVENT.GroupMeetingHeld,
  ]),
  user.no('without the user, who has no access and got no alternative', 'participation', REGISTERED, {
    ...meet,
    participation: { user: 'absent', why: 'no-phone' },
  }),
  user.yes(
    'the user over a loudspeaker, the others on a screen',
    REGISTERED,
    { ...meet, participation: { user: 'took-part', mode: 'loudspeaker-phone' } },
    [{ ...EVENT.GroupMeetingHeld, participation: { user: 'took-part', mode: 'loudspeaker-phone' } }],
  ),
  user.no('without the user, who is said to have taken part by phone', 'participation', REGISTERED, {
    ...meet,
    participation: { user: 'absent', why: 'ill', mode: 'phone' },
  }),
  user.no('represented for want of a phone, with no alternative', 'participation', REGISTERED, {
    ...meet,
    participation: { user: 'represented', why: 'no-phone' },
  }),
  user.no('without the user and without a word', 'participation', REGISTERED, {
    ...meet,
    participation: { user: 'absent' },
  }),
  user.yes(
    'without the user, who did not wish to',
    REGISTERED,
    { ...meet, participation: { user: 'absent', why: 'declined' } },
    [{ ...EVENT.GroupMeetingHeld, participation: { user: 'absent', why: 'declined' } }],
  ),
  user.yes(
    'without the user, who gave input in writing',
    REGISTERED,
    { ...meet, participation: { user: 'absent', alternative: 'written-input' } },
    [{ ...EVENT.GroupMeetingHeld, participation: { user: 'absent', alternative: 'written-input' } }],
  ),
  user.yes('with the user', REGISTERED, { ...meet, mode: 'outdoors', participation: { user: 'took-part' } }, [
    { ...EVENT.GroupMeetingHeld, mode: 'outdoors', participation: { user: 'took-part' } },
  ]),
  user.no('with the user, and a cause of absence', 'participation', REGISTERED, {
    ...meet,
    participation: { user: 'took-part', why: 'ill' },
  }),
];

const tried = [...REDUCED, EVENT.ContactAttempted] as const;

const CONTACT: ReadonlyArray<Case> = [
  user.yes('an attempt', REDUCED, COMMAND.AttemptContact, [EVENT.ContactAttempted]),
  user.no('an attempt about a decision of nobody', 'decisions-known', GRANTED, COMMAND.AttemptContact),
  user.no('an attempt about a decision to come', 'decisions-known', REDUCED, {
    ...COMMAND.AttemptContact,
    on: '2020-03-12',
  }),
  user.yes('a step, when nobody answered', tried, COMMAND.EscalateContact, [EVENT.ContactEscalated]),
  user.no('a step, when nobody tried', 'unanswered', REDUCED, COMMAND.EscalateContact),
  user.no('a step before the first attempt', 'unanswered', tried, {
    ...COMMAND.EscalateContact,
    on: '2020-03-13',
  }),
  user.no(
    'a step after the user was reached, on the same day but later',
    'unanswered',
    [...tried, { ...EVENT.ContactAttempted, time: '13:00', outcome: 'declined' }],
    COMMAND.EscalateContact,
  ),
  user.yes(
    'a step, when the user was reached before and not since',
    [...tried, { ...EVENT.ContactAttempted, time: '08:00', outcome: 'reached' }],
    COMMAND.EscalateContact,
    [EVENT.ContactEscalated],
  ),
];

const worried = [...REDUCED, EVENT.ConcernReceived] as const;
const looked = [...worried, EVENT.ConcernAssessed] as const;
const acted = [...looked, EVENT.ConcernActedOn] as const;
const closed = [...acted, EVENT.ConcernClosed] as const;

const CONCERN: ReadonlyArray<Case> = [
  user.yes('a concern received', REGISTERED, COMMAND.ReceiveConcern, [EVENT.ConcernReceived]),
  user.no('a concern of no topic', 'concern', REGISTERED, { ...COMMAND.ReceiveConcern, topics: [] }),
  user.no('the same concern twice', 'concern', worried, COMMAND.ReceiveConcern),
  user.yes('a concern assessed', worried, COMMAND.AssessConcern, [EVENT.ConcernAssessed]),
  user.no('a concern nobody reported', 'concern', REDUCED, COMMAND.AssessConcern),
  user.no('assessed the day before it came', 'concern', worried, {
    ...COMMAND.AssessConcern,
    on: '2020-03-11',
  }),
  user.yes('acted on', looked, COMMAND.ActOnConcern, [EVENT.ConcernActedOn]),
  user.no('acted on before it is assessed', 'concern', worried, COMMAND.ActOnConcern),
  user.no('acted on by nothing', 'concern', looked, { ...COMMAND.ActOnConcern, actions: [] }),
  user.no('acted on by a decision of nobody', 'decisions-known', looked, {
    ...COMMAND.ActOnConcern,
    decisions: ['c-nobody'],
  }),
  user.yes('closed', acted, COMMAND.CloseConcern, [EVENT.ConcernClosed]),
  user.no('closed with nothing done', 'concern', looked, COMMAND.CloseConcern),
  user.yes(
    'closed at once, being unfounded',
    [...worried, { ...EVENT.ConcernAssessed, finding: 'unfounded' }],
    { ...COMMAND.CloseConcern, outcome: 'unfounded' },
    [{ ...EVENT.ConcernClosed, outcome: 'unfounded' }],
  ),
  user.no('closed twice', 'concern', closed, COMMAND.CloseConcern),
  user.no('assessed when closed', 'concern', closed, { ...COMMAND.AssessConcern, on: '2020-03-17' }),
];

const complained = [...REDUCED, EVENT.ComplaintReceived] as const;
const answered = [...complained, EVENT.ComplaintAnswered] as const;
const forwarded = [...answered, EVENT.ComplaintForwarded] as const;
const promised = [...answered, EVENT.RemedyPromised] as const;
const altered = [...complained, { ...EVENT.ComplaintAnswered, answer: 'altered' }] as const;

const COMPLAINT: ReadonlyArray<Case> = [
  user.yes('a complaint received', REDUCED, COMMAND.ReceiveComplaint, [EVENT.ComplaintReceived]),
  user.no('the same complaint twice', 'complaint', complained, COMMAND.ReceiveComplaint),
  user.no('about nothing', 'complaint', REDUCED, {
    ...without(COMMAND.ReceiveComplaint, 'service'),
    decisions: [],
  }),
  user.no('about a decision of nobody', 'decisions-known', GRANTED, COMMAND.ReceiveComplaint),
  user.no('about a service not granted', 'known-service', REDUCED, {
    ...COMMAND.ReceiveComplaint,
    service: 'transport',
  }),
  user.yes('acknowledged', complained, COMMAND.AcknowledgeComplaint, [EVENT.ComplaintAcknowledged]),
  user.no('acknowledged when it is answered', 'complaint', answered, {
    ...COMMAND.AcknowledgeComplaint,
    on: '2020-03-19',
  }),
  user.yes('answered', complained, COMMAND.AnswerComplaint, [EVENT.ComplaintAnswered]),
  user.no('answered twice', 'complaint', answered, COMMAND.AnswerComplaint),
  user.no('answered before it came', 'complaint', complained, {
    ...COMMAND.AnswerComplaint,
    on: '2020-03-15',
  }),
  user.no('a complaint nobody made answered', 'complaint', REDUCED, COMMAND.AnswerComplaint),
  user.yes('forwarded', answered, COMMAND.ForwardComplaint, [EVENT.ComplaintForwarded]),
  user.no('forwarded before it is answered', 'complaint', complained, COMMAND.ForwardComplaint),
  user.no('forwarded when altered in full', 'complaint', altered, COMMAND.ForwardComplaint),
  user.yes('decided by Statsforvalteren', forwarded, COMMAND.RecordAppealOutcome, [EVENT.AppealDecided]),
  user.no('decided and never forwarded', 'complaint', answered, COMMAND.RecordAppealOutcome),
  user.yes('a remedy promised', answered, COMMAND.PromiseRemedy, [EVENT.RemedyPromised]),
  user.no('the same promised again', 'complaint', promised, COMMAND.PromiseRemedy),
  user.no('promised for the day before', 'complaint', answered, {
    ...COMMAND.PromiseRemedy,
    due: '2020-03-17',
  }),
  user.yes('a promise kept', promised, COMMAND.CarryOutRemedy, [EVENT.RemedyCarriedOut]),
  user.no('a promise nobody made', 'complaint', answered, COMMAND.CarryOutRemedy),
  user.no('a promise kept twice', 'complaint', [...promised, EVENT.RemedyCarriedOut], COMMAND.CarryOutRemedy),
  user.yes('withdrawn', complained, COMMAND.WithdrawComplaint, [EVENT.ComplaintWithdrawn]),
  user.no('withdrawn twice', 'complaint', [...complained, EVENT.ComplaintWithdrawn], {
    ...COMMAND.WithdrawComplaint,
    id: 'c-again',
  }),
  user.no('withdrawn when decided', 'complaint', [...forwarded, EVENT.AppealDecided], {
    ...COMMAND.WithdrawComplaint,
    on: '2020-03-20',
  }),
];

const owed = [...REDUCED, EVENT.MakeUpPromised] as const;
const ordinary = { ...without(COMMAND.RecordDelivery, 'makesUp'), kind: 'ordinary' } as const;
const given = { ...without(EVENT.DeliveryRecorded, 'makesUp'), kind: 'ordinary' } as const;
const noted = [...REDUCED, EVENT.ConsequenceNoted] as const;

const DELIVERY: ReadonlyArray<Case> = [
  user.yes('what makes up for a loss', owed, COMMAND.RecordDelivery, [EVENT.DeliveryRecorded]),
  user.no('making up for nothing promised', 'make-up', REDUCED, COMMAND.RecordDelivery),
  user.no('making up and not saying for what', 'make-up', owed, {
    ...without(COMMAND.RecordDelivery, 'makesUp'),
    kind: 'make-up',
  }),
  user.no('naming a promise and not making up', 'make-up', owed, {
    ...COMMAND.RecordDelivery,
    kind: 'ordinary',
  }),
  user.no('making up before it was promised', 'make-up', owed, {
    ...COMMAND.RecordDelivery,
    on: '2020-03-15',
  }),
  user.yes('an ordinary delivery', GRANTED, ordinary, [given]),
  user.no('neither given nor missed', 'delivery', GRANTED, { ...ordinary, given: [], missed: [] }),
  user.yes('nothing given, with its cause', GRANTED, { ...ordinary, given: [] }, [{ ...given, given: [] }]),
  user.no('a period that ends before it begins', 'delivery', GRANTED, { ...ordinary, until: '2020-03-15' }),
  user.no('before the service was granted', 'delivery', GRANTED, {
    ...ordinary,
    on: '2020-01-06',
    until: '2020-01-07',
  }),
  user.no('of a service not granted', 'known-service', REGISTERED, ordinary),
  user.no('until a day to come', 'decided-by-today', GRANTED, { ...ordinary, until: '2020-03-21' }),
  user.yes('a promise of service', REDUCED, COMMAND.PromiseMakeUp, [EVENT.MakeUpPromised]),
  user.no('the same promise twice', 'make-up', owed, COMMAND.PromiseMakeUp),
  user.no('a promise of nothing', 'make-up', REDUCED, {
    ...COMMAND.PromiseMakeUp,
    owed: { unit: 'visits', amount: 0, mode: 'in-person' },
  }),
  user.no('a promise for the day before', 'make-up', REDUCED, {
    ...COMMAND.PromiseMakeUp,
    due: '2020-03-15',
  }),
  user.yes('a consequence noticed', REDUCED, COMMAND.NoteConsequence, [EVENT.ConsequenceNoted]),
  user.no('the same noticed twice', 'consequence', noted, COMMAND.NoteConsequence),
  user.no('of a decision of nobody', 'decisions-known', GRANTED, COMMAND.NoteConsequence),
  user.yes('a consequence handled', noted, COMMAND.HandleConsequence, [EVENT.ConsequenceHandled]),
  user.no('handled twice', 'consequence', [...noted, EVENT.ConsequenceHandled], COMMAND.HandleConsequence),
  user.no('handled and never noticed', 'consequence', REDUCED, COMMAND.HandleConsequence),
  user.no('handled by nothing', 'consequence', noted, { ...COMMAND.HandleConsequence, handling: [] }),
  user.no('handled before it was noticed', 'consequence', noted, {
    ...COMMAND.HandleConsequence,
    on: '2020-03-17',
  }),
  user.no(
    'handled where none was seen',
    'consequence',
    [...REDUCED, { ...EVENT.ConsequenceNoted, kind: 'none-seen' }],
    COMMAND.HandleConsequence,
  ),
];

const EXPLANATION: ReadonlyArray<Case> = [
  user.yes('an explanation with an apology', REDUCED, COMMAND.GiveExplanation, [EVENT.ExplanationGiven]),
  user.no('an explanation of nothing', 'decisions-known', REDUCED, {
    ...COMMAND.GiveExplanation,
    decisions: [],
  }),
  user.no('an explanation of what is not there', 'decisions-known', GRANTED, COMMAND.GiveExplanation),
  user.yes('information', REGISTERED, COMMAND.GiveInformation, [EVENT.InformationGiven]),
  user.no('information about nothing', 'says-something', REGISTERED, {
    ...COMMAND.GiveInformation,
    topics: [],
  }),
];

const ALL = [...CONSENT, ...COORDINATION, ...CONTACT, ...CONCERN, ...COMPLAINT, ...DELIVERY, ...EXPLANATION];

/** A person's story, apart from decisions about services. */
export const cases: ReadonlyArray<Case> = [
  ...ALL,
  ...Object.values(COMMAND)
    .filter((command) => command.command in STORY_COMMAND)
    .flatMap((command) => ('user' in command ? [user.no('of nobody known', 'known-user', [], command)] : [])),
];
