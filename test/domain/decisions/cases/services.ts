import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REDUCED } from '../../examples/events.js';
import { assessment, visits } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const PAUSED = [...GRANTED, EVENT.ServicePaused] as const;
const HANDED_OVER = [...GRANTED, EVENT.TaskHandedOver] as const;
const OFFERED = [...GRANTED, EVENT.OfferMade] as const;
const ACCEPTED = [...OFFERED, EVENT.OfferAccepted] as const;

const toNothing = { dimension: 'amount', from: visits(7), to: visits(0) } as const;

/** What is done with a service, apart from the measures that have a name of their own. */
export const cases: ReadonlyArray<Case> = [
  user.yes('a service is changed in several dimensions', GRANTED, COMMAND.ChangeService, [
    EVENT.ServiceChanged,
  ]),
  user.yes(
    'a service is raised on purpose: what is needed for life and health bars no more of it',
    GRANTED,
    {
      ...COMMAND.ChangeService,
      changes: [{ dimension: 'amount', from: visits(7), to: visits(14) }],
      assessment: { ...assessment, necessity: 'needed-for-life-and-health' },
    },
    [
      {
        ...EVENT.ServiceChanged,
        assessment: { ...EVENT.ServiceChanged.assessment, necessity: 'needed-for-life-and-health' },
        before: { strands: [visits(7)] },
        after: { strands: [visits(14)] },
      },
    ],
  ),
  user.no('no change is stated', 'changes-something', GRANTED, { ...COMMAND.ChangeService, changes: [] }),
  user.no('the same amount is stated before and after', 'changes-something', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [{ dimension: 'amount', from: visits(7), to: visits(7) }],
  }),
  user.no('one form is changed twice', 'level-as-stated', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [
      { dimension: 'amount', from: visits(7), to: visits(5) },
      { dimension: 'amount', from: visits(7), to: visits(3) },
    ],
  }),
  user.no('the amount before is another', 'level-as-stated', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [{ dimension: 'amount', from: visits(6), to: visits(5) }],
  }),
  user.no('the two sides are in different forms', 'level-as-stated', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [{ dimension: 'amount', from: visits(7), to: { ...visits(5), mode: 'phone' } }],
  }),
  user.no('a task that is not granted is counted', 'level-as-stated', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [
      {
        dimension: 'amount',
        from: { ...visits(0), task: 'laundry' },
        to: { ...visits(1), task: 'laundry' },
      },
    ],
  }),
  user.no('a task is done by those already', 'changes-something', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [{ dimension: 'task', task: 'shower', to: 'service' }],
  }),
  user.no('a term that does not apply is lifted', 'changes-something', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [
      { dimension: 'condition', condition: { condition: 'time-slot', binds: 'user' }, applies: false },
    ],
  }),
  user.no('an attribute has the value already', 'changes-something', [...GRANTED, EVENT.ServiceChanged], {
    ...COMMAND.ChangeService,
    changes: [{ dimension: 'timing', to: 'not-guaranteed' }],
  }),
  user.no('visits for necessary tasks would come to nothing', 'necessary-care', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [toNothing],
  }),
  user.no('less is given of what is needed for life and health', 'life-and-health', GRANTED, {
    ...COMMAND.ChangeService,
    changes: [{ dimension: 'amount', from: visits(7), to: visits(5) }],
    assessment: { ...assessment, necessity: 'needed-for-life-and-health' },
  }),
  user.no('a crisis power is used outside its window', 'power-in-window', GRANTED, {
    ...COMMAND.ChangeService,
    decided: '2020-03-04',
    power: { kind: 'crisis-power', provision: 'hberl-4-1' },
    assessment: { ...assessment, on: '2020-03-04' },
  }),
  user.no('an ordinary provision is called a crisis power', 'power-in-window', GRANTED, {
    ...COMMAND.ChangeService,
    power: { kind: 'crisis-power', provision: 'hol-3-1' },
  }),
  user.yes(
    'a lesser reduction comes in place of a greater one',
    REDUCED,
    {
      ...without(COMMAND.ChangeService, 'initiative', 'power', 'links'),
      changes: [{ dimension: 'amount', from: visits(7), to: visits(5) }],
      supersedes: ['c-reduce-visits'],
    },
    [
      {
        ...without(EVENT.ServiceChanged, 'initiative', 'power', 'links'),
        supersedes: ['c-reduce-visits'],
        before: { strands: [visits(7)] },
        after: { strands: [visits(5)] },
      },
    ],
  ),
  user.no('what it comes in place of is not in force', 'measure-in-force', GRANTED, {
    ...COMMAND.ChangeService,
    supersedes: ['c-reduce-visits'],
  }),

  user.yes('a service of any kind is paused', GRANTED, COMMAND.PauseService, [EVENT.ServicePaused]),
  user.no('a pause would leave necessary tasks undone', 'necessary-care', GRANTED, {
    ...COMMAND.PauseService,
    service: 'nursing',
  }),
  user.yes('a service of any kind is suspended', GRANTED, COMMAND.SuspendService, [EVENT.ServiceSuspended]),
  user.no('it is suspended without end or review', 'end-or-review', GRANTED, {
    ...COMMAND.SuspendService,
    term: { condition: 'premises-reopened' },
  }),
  user.no('a rhythm of reviews has no first one', 'end-or-review', GRANTED, {
    ...COMMAND.PauseService,
    term: { until: '2020-04-03', rhythm: { everyDays: 7 } },
  }),

  user.yes('a service is kept on purpose', GRANTED, COMMAND.KeepService, [EVENT.ServiceKept]),
  user.no(
    'the granted level is kept where it is not in force',
    'level-as-stated',
    REDUCED,
    COMMAND.KeepService,
  ),

  user.yes('a service ends', GRANTED, COMMAND.EndService, [EVENT.ServiceEnded]),
  user.no(
    'it is taken without an assessment',
    'individual-assessment',
    GRANTED,
    without(COMMAND.EndService, 'assessment'),
  ),
  user.no('it is taken without a provision', 'legal-basis', GRANTED, {
    ...COMMAND.EndService,
    legalBasis: [],
  }),
  user.no('it is taken backwards', 'not-retroactive', GRANTED, { ...COMMAND.EndService, last: '2020-03-01' }),
  user.yes(
    'it ends by own wish without assessment or provision, also for days gone by',
    GRANTED,
    {
      ...without(COMMAND.EndService, 'assessment'),
      because: 'own-wish',
      legalBasis: [],
      last: '2020-03-10',
    },
    [
      {
        ...without(EVENT.ServiceEnded, 'assessment'),
        because: 'own-wish',
        legalBasis: [],
        last: '2020-03-10',
      },
    ],
  ),

  user.yes('a measure is extended by a decision of its own', PAUSED, COMMAND.ExtendMeasure, [
    EVENT.MeasureExtended,
  ]),
  user.no('what is extended is not in force', 'measure-in-force', GRANTED, COMMAND.ExtendMeasure),
  user.no('the extension reaches no further', 'extends-further', PAUSED, {
    ...COMMAND.ExtendMeasure,
    term: { until: '2020-04-03' },
  }),
  user.no(
    'the extension rests on no assessment',
    'individual-assessment',
    PAUSED,
    without(COMMAND.ExtendMeasure, 'assessment'),
  ),
  user.no('a handover is extended without a new agreement', 'kin-agreement', HANDED_OVER, {
    ...COMMAND.ExtendMeasure,
    service: 'nursing',
    extends: 'c-hand-over',
  }),
  user.no('a review would let the measure last longer', 'extension-is-a-decision', PAUSED, {
    ...COMMAND.ReviewDecision,
    service: 'contact',
    reviews: 'c-pause',
    outcome: 'upheld',
    next: { until: '2020-05-01' },
  }),

  user.yes('a decision is reversed from its first day', REDUCED, COMMAND.ReverseDecision, [
    EVENT.DecisionReversed,
  ]),
  user.no('what is reversed is unknown', 'measure-in-force', GRANTED, COMMAND.ReverseDecision),
  user.no('it would be reversed before it took effect', 'measure-in-force', REDUCED, {
    ...COMMAND.ReverseDecision,
    effective: '2020-03-15',
  }),

  user.yes("a user's own wish is followed", GRANTED, COMMAND.FollowOwnWish, [EVENT.OwnWishFollowed]),
  user.no('nothing is wished', 'changes-something', GRANTED, without(COMMAND.FollowOwnWish, 'state')),
  user.no('it would hold before it was said', 'not-retroactive', GRANTED, {
    ...COMMAND.FollowOwnWish,
    effective: '2020-03-12',
  }),
  user.no('necessary care is wished away by somebody else', 'necessary-care', GRANTED, {
    ...COMMAND.FollowOwnWish,
    service: 'nursing',
    wish: { ...COMMAND.FollowOwnWish.wish, by: 'next-of-kin' },
  }),
  user.no('the user was not told what may follow', 'informed-wish', GRANTED, {
    ...COMMAND.FollowOwnWish,
    service: 'nursing',
    wish: { ...COMMAND.FollowOwnWish.wish, consequencesExplained: false },
  }),
  user.yes(
    'a user who was told what may follow declines what is necessary',
    GRANTED,
    { ...COMMAND.FollowOwnWish, service: 'nursing' },
    [{ ...EVENT.OwnWishFollowed, service: 'nursing' }],
  ),

  user.yes('a screen is offered to whom it suits', GRANTED, COMMAND.MakeOffer, [EVENT.OfferMade]),
  user.no(
    'nothing says why a screen suits',
    'digital-suits',
    GRANTED,
    without(COMMAND.MakeOffer, 'suitability'),
  ),
  user.no(
    'a screen is offered without an assessment',
    'digital-suits',
    GRANTED,
    without(COMMAND.MakeOffer, 'assessment'),
  ),
  user.no('the answer would be due before the offer', 'offer-open', GRANTED, {
    ...COMMAND.MakeOffer,
    answerBy: '2020-03-12',
  }),
  user.no('an offer proposes nothing', 'changes-something', GRANTED, { ...COMMAND.MakeOffer, proposes: [] }),
  user.yes(
    'a warning proposes nothing, and moves nothing',
    GRANTED,
    {
      ...without(COMMAND.MakeOffer, 'suitability', 'assessment', 'answerBy'),
      force: 'warning',
      proposes: [],
    },
    [
      {
        ...without(EVENT.OfferMade, 'suitability', 'assessment', 'answerBy'),
        force: 'warning',
        proposes: [],
      },
    ],
  ),
  user.yes('a service is applied for', [EVENT.ServiceUserRegistered], COMMAND.ReceiveApplication, [
    EVENT.ApplicationReceived,
  ]),
  user.no('an application comes on a day to come', 'decided-by-today', [EVENT.ServiceUserRegistered], {
    ...COMMAND.ReceiveApplication,
    on: '2099-01-01',
  }),
  user.no('somebody unknown applies', 'known-user', [], COMMAND.ReceiveApplication),
  user.yes(
    'something is offered to somebody who applied and was granted nothing yet',
    [EVENT.ServiceUserRegistered, EVENT.ApplicationReceived],
    COMMAND.MakeOffer,
    [EVENT.OfferMade],
  ),
  user.no(
    'something is offered to somebody who neither has the service nor applied for it',
    'known-service',
    [EVENT.ServiceUserRegistered],
    COMMAND.MakeOffer,
  ),
  user.no(
    'something is offered before the application came',
    'known-service',
    [EVENT.ServiceUserRegistered, { ...EVENT.ApplicationReceived, on: '2020-03-14' }],
    COMMAND.MakeOffer,
  ),
  user.no(
    'nothing is offered to somebody who applied',
    'changes-something',
    [EVENT.ServiceUserRegistered, EVENT.ApplicationReceived],
    { ...COMMAND.MakeOffer, proposes: [] },
  ),
  user.yes('an offer is accepted', OFFERED, COMMAND.AcceptOffer, [EVENT.OfferAccepted]),
  user.no('what is accepted was not offered', 'offer-open', GRANTED, COMMAND.AcceptOffer),
  user.no('what is accepted was accepted before', 'offer-open', ACCEPTED, COMMAND.AcceptOffer),
  user.no('the answer came before the offer', 'offer-open', OFFERED, {
    ...COMMAND.AcceptOffer,
    on: '2020-03-12',
  }),
  user.yes('an offer is declined', OFFERED, COMMAND.DeclineOffer, [EVENT.OfferDeclined]),
  user.no('what is declined was not offered', 'offer-open', GRANTED, COMMAND.DeclineOffer),
  user.yes('an acceptance is withdrawn', ACCEPTED, COMMAND.WithdrawAcceptance, [EVENT.AcceptanceWithdrawn]),
  user.no('a decision cannot be withdrawn as if it were voluntary', 'measure-in-force', REDUCED, {
    ...COMMAND.WithdrawAcceptance,
    withdraws: 'c-reduce-visits',
  }),
];
