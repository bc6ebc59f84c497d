import type { CommandInputOf, CommandName, PolicyName } from '../../../src/index.js';

/** Fields of one command that can't stand together, and the one policy that says so. */
export interface Contradiction<N extends CommandName> {
  readonly name: string;
  readonly otherwise: Partial<CommandInputOf<N>>;
  readonly policy: PolicyName;
}

/** Where a command answers to a contradiction that many commands share otherwise than they do. */
interface Otherwise {
  /** Refused by another policy. */
  readonly refuses?: Readonly<Record<string, PolicyName>>;
  /** No contradiction for this command, and why. */
  readonly allows?: Readonly<Record<string, string>>;
}

export const OTHERWISE: Readonly<Partial<Record<CommandName, Otherwise>>> = {
  GrantService: {
    allows: { 'in effect before it was decided': 'a service that was given at once is granted afterwards' },
  },
  ReduceVisits: { refuses: { 'the same before and after': 'below-granted' } },
  ReplaceVisits: { refuses: { 'the same before and after': 'replacement' } },
  ReduceRespite: { refuses: { 'the same before and after': 'below-granted' } },
  ReduceSupportContact: { refuses: { 'the same before and after': 'below-granted' } },
  ReverseDecision: {
    allows: { 'in effect before it was decided': 'a decision can be reversed from its first day' },
  },
  MakeOffer: { refuses: { 'to be answered before it was said': 'offer-open' } },
  RedeployStaff: { refuses: { 'the same before and after': 'redeployment' } },
  MoveResident: { refuses: { 'the same before and after': 'place-as-stated' } },
  FormInfectionTeam: { refuses: { 'put into practice before it was decided': 'days-in-order' } },
  RecordAbsence: {
    allows: { 'in effect before it was said': 'an absence is recorded once somebody comes to know of it' },
  },
};

/** Commands with two days in them that no day can put in the wrong order, and why. */
export const NONE: Readonly<Partial<Record<CommandName, string>>> = {
  RecordRefusedReading: 'what was asked for and not given can be about any day',
  NameContact: 'somebody can be named for days that are over, and for days to come',
  RecordQualification: 'a licence that ran out is seen too, and known as that',
};

export const STATED: { readonly [N in CommandName]?: ReadonlyArray<Contradiction<N>> } = {
  ChargeFee: [
    { name: 'for days that end before they begin', otherwise: { until: '2020-01-31' }, policy: 'fee-period' },
  ],
  RefundFee: [
    { name: 'for days that end before they begin', otherwise: { until: '2020-01-31' }, policy: 'fee-period' },
  ],
  GiveNotice: [
    {
      name: 'sent before the decision was made',
      otherwise: { sent: '2020-03-12' },
      policy: 'decisions-known',
    },
    {
      name: 'it reached somebody before it was sent',
      otherwise: { reached: '2020-03-15' },
      policy: 'decisions-known',
    },
    {
      name: 'to be appealed before it was sent',
      otherwise: { appealDeadline: '2020-03-15' },
      policy: 'decisions-known',
    },
  ],
  ReverseDecision: [
    {
      name: 'reversed from a day before it took effect',
      otherwise: { effective: '2020-03-15' },
      policy: 'measure-in-force',
    },
  ],
  RedeployStaff: [
    {
      name: 'the card issued after the first day',
      otherwise: { idCardIssued: '2020-03-17' },
      policy: 'id-card',
    },
  ],
  AcceptOffer: [
    { name: 'answered before it was offered', otherwise: { on: '2020-03-12' }, policy: 'offer-open' },
  ],
  DeclineOffer: [
    { name: 'answered before it was offered', otherwise: { on: '2020-03-12' }, policy: 'offer-open' },
  ],
  LimitCareToNecessary: [
    {
      name: 'everything kept',
      otherwise: { keeps: ['medication', 'check-in', 'shower'] },
      policy: 'changes-something',
    },
  ],
  EndContact: [
    { name: 'ended before it began', otherwise: { until: '2020-03-08' }, policy: 'named-contact' },
  ],
  WithdrawConsent: [
    { name: 'withdrawn before it was given', otherwise: { on: '2020-03-10' }, policy: 'consent' },
  ],
  AssessConcern: [
    { name: 'assessed before it was received', otherwise: { on: '2020-03-11' }, policy: 'concern' },
  ],
  AcknowledgeComplaint: [
    { name: 'answered before it was received', otherwise: { on: '2020-03-15' }, policy: 'complaint' },
    {
      name: 'an answer expected before that day',
      otherwise: { expected: '2020-03-16' },
      policy: 'complaint',
    },
  ],
  PromiseRemedy: [
    { name: 'due before it was promised', otherwise: { due: '2020-03-17' }, policy: 'complaint' },
  ],
  RecordDelivery: [{ name: 'ended before it began', otherwise: { until: '2020-03-15' }, policy: 'delivery' }],
  PromiseMakeUp: [
    { name: 'due before it was promised', otherwise: { due: '2020-03-15' }, policy: 'make-up' },
  ],
  VolunteerStaff: [
    {
      name: 'available until before the first day',
      otherwise: { availableUntil: '2020-03-15' },
      policy: 'volunteer',
    },
  ],
  RecordAbsence: [
    { name: 'ended before it began', otherwise: { expectedUntil: '2020-03-16' }, policy: 'absence' },
  ],
  IssueIdentityCard: [
    { name: 'expired when it is issued', otherwise: { validUntil: '2020-03-15' }, policy: 'id-card' },
  ],
  RecordDeviation: [
    { name: 'recorded before it occurred', otherwise: { occurred: '2020-03-17' }, policy: 'days-in-order' },
  ],
  AuditSystem: [
    {
      name: 'of a year that begins afterwards',
      otherwise: { yearFrom: '2020-03-17' },
      policy: 'days-in-order',
    },
  ],
  ReviewDeviationsAndMeasures: [
    { name: 'ended before it began', otherwise: { until: '2020-02-29' }, policy: 'days-in-order' },
  ],
  OpenInspection: [
    {
      name: 'a period that ends before it begins',
      otherwise: { until: '2020-02-29' },
      policy: 'days-in-order',
    },
    { name: 'over before it is opened', otherwise: { openUntil: '2020-03-15' }, policy: 'days-in-order' },
  ],
  ChangeInspectionScope: [
    {
      name: 'a period that ends before it begins',
      otherwise: { until: '2020-02-29' },
      policy: 'days-in-order',
    },
    { name: 'over before it is changed', otherwise: { openUntil: '2020-03-17' }, policy: 'days-in-order' },
  ],
  RecordReading: [
    { name: 'of a day outside the period', otherwise: { asOf: '2020-04-01' }, policy: 'inspection-scope' },
  ],
  AlertInspectorate: [
    { name: 'alerted before it occurred', otherwise: { occurred: '2020-03-17' }, policy: 'days-in-order' },
  ],
};
