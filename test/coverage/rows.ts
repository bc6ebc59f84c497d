import type { Gap, Row } from './row.js';

/** Every row of what the five texts require, and what of this package answers to it. */
export const ROWS: ReadonlyArray<Row> = [
  {
    id: 'A1',
    marks: 'R',
    what: 'The phase of a crisis; a measure that is decided, takes effect and is put into practice on different days',
    commands: ['DeclareCrisis', 'ChangeCrisisPhase', 'EndCrisis', 'AdoptFrameworkMeasure', 'ReduceVisits'],
    events: [
      'CrisisDeclared',
      'CrisisPhaseChanged',
      'CrisisEnded',
      'FrameworkMeasureAdopted',
      'VisitsReduced',
    ],
    policies: ['crisis', 'not-retroactive', 'decided-by-today'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A1: a crisis is in its second phase, and a measure is decided, takes effect and is put into practice on different days',
      },
    ],
  },
  {
    id: 'A2',
    marks: 'R',
    what: 'The purposes of a measure, one or several',
    commands: ['AdoptFrameworkMeasure', 'ReduceVisits'],
    events: ['FrameworkMeasureAdopted', 'VisitsReduced'],
    policies: ['purpose'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A2: a measure has its purposes, as many as there are, and at least one',
      },
    ],
  },
  {
    id: 'A3',
    marks: 'R/E',
    what: 'Tasks are postponed with a day or a condition on which they are taken up again',
    commands: ['LimitCareToNecessary', 'RestoreService'],
    events: ['CareLimitedToNecessary', 'ServiceRestored'],
    policies: ['end-or-review', 'measure-in-force'],
    views: ['levelAt'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A3: tasks are postponed until a day or a condition with a review, and taken up again',
      },
    ],
  },
  {
    id: 'A4',
    marks: 'E',
    what: 'Reductions are assessed anew; an overdue review is seen',
    commands: ['ReviewDecision', 'ExtendMeasure'],
    events: ['DecisionReviewed', 'MeasureExtended'],
    policies: ['end-or-review', 'extension-is-a-decision', 'extends-further'],
    views: ['summariseServices'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A4: every reduction has a day for its review, and an overdue one is seen',
      },
    ],
  },
  {
    id: 'A5',
    marks: 'E',
    what: 'Everybody affected is contacted, one record a person',
    commands: ['GiveNotice'],
    events: ['NoticeGiven'],
    policies: ['decisions-known'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A5: everybody affected is told, one record a person, about decisions of their own',
      },
    ],
  },
  {
    id: 'A6',
    marks: 'R/E',
    what: 'An infection team of its own',
    commands: ['ChangeService'],
    events: ['ServiceChanged'],
    policies: ['changes-something'],
    views: ['levelAt'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A6 and A7: an infection team of its own and the wish that only kin visit are recorded as what they are',
      },
    ],
  },
  {
    id: 'A7',
    marks: 'R',
    what: 'A request that only the closest kin visit, which is no ban',
    commands: ['AdoptFrameworkMeasure'],
    events: ['FrameworkMeasureAdopted'],
    policies: ['crisis-mandate'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A6 and A7: an infection team of its own and the wish that only kin visit are recorded as what they are',
      },
    ],
  },
  {
    id: 'A8',
    marks: 'R',
    what: 'For each user: whether the visit is needed for life and health',
    commands: ['ReduceVisits'],
    events: ['VisitsReduced'],
    policies: ['individual-assessment', 'life-and-health'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A8: whether a visit is needed for life and health is assessed for each user, and what is needed stays',
      },
    ],
  },
  {
    id: 'A9',
    marks: 'R',
    what: 'Fewer visits, or calls in their place',
    commands: ['ReduceVisits', 'ReplaceVisits'],
    events: ['VisitsReduced', 'VisitsReplaced'],
    policies: ['level-as-stated', 'below-granted', 'replacement'],
    views: ['levelAt', 'levelsOfAll'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A9: visits become fewer, or calls instead, and a call is no visit',
      },
    ],
  },
  {
    id: 'A10',
    marks: 'E',
    what: 'With reduced staffing the necessary care is the floor',
    commands: ['LimitCareToNecessary'],
    events: ['CareLimitedToNecessary'],
    policies: ['necessary-care'],
    views: ['levelAt'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A10: with reduced staffing the necessary care is the floor',
      },
    ],
  },
  {
    id: 'A11',
    marks: 'R/E',
    what: 'Next of kin take over tasks by agreement and for a period',
    commands: ['HandOverTask'],
    events: ['TaskHandedOver'],
    policies: ['kin-agreement'],
    views: ['levelAt'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A11: next of kin take over a task by agreement and for a period',
      },
    ],
  },
  {
    id: 'A12',
    marks: 'R/E',
    what: 'Support contact is reduced, and kept with reasons for a few with special needs',
    commands: ['ReduceSupportContact', 'SuspendSupportContact', 'KeepSupportContact', 'KeepService'],
    events: ['SupportContactReduced', 'SupportContactSuspended', 'SupportContactKept', 'ServiceKept'],
    policies: ['kept-with-reasons'],
    views: ['summariseServices'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A12: support contact is suspended, and kept for a user with special needs, with reasons',
      },
    ],
  },
  {
    id: 'A13',
    marks: 'E',
    what: 'Respite is reduced after asking whether the carer is in work and should go on',
    commands: ['ReduceRespite', 'PauseRespite'],
    events: ['RespiteReduced', 'RespitePaused'],
    policies: ['carer-work'],
    views: ['summariseServices'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A13: before respite is cut it is asked whether the carer is in work and should go on',
      },
    ],
  },
  {
    id: 'A14',
    marks: 'R/E',
    what: 'Redeployed staff, who carry an identity card',
    commands: ['RedeployStaff', 'ReturnStaff'],
    events: ['StaffRedeployed', 'StaffReturned'],
    policies: ['id-card', 'redeployment'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A14: staff are redeployed with an identity card from their first day',
      },
    ],
  },
  {
    id: 'A15',
    marks: 'S',
    what: 'The reason and an apology in plain language',
    commands: ['GiveExplanation'],
    events: ['ExplanationGiven'],
    policies: ['decisions-known'],
    views: ['explanationsAt'],
    tests: [
      {
        file: 'test/coverage/asker-home-service.test.ts',
        name: 'A15: the reason and an apology are given in plain language, and shown with the decision',
      },
    ],
  },
  {
    id: 'B1',
    marks: 'R',
    what: 'The crisis leadership decides which services come first, on its mandate',
    commands: ['AdoptFrameworkMeasure'],
    events: ['FrameworkMeasureAdopted'],
    policies: ['mandate', 'crisis-mandate'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-staffing.test.ts',
        name: 'B1: the crisis leadership decides which services are given priority, on its own mandate',
      },
    ],
  },
  {
    id: 'B2',
    marks: 'R',
    what: 'Health personnel who come to help, with their qualification',
    commands: ['RedeployStaff'],
    events: ['StaffRedeployed'],
    policies: ['redeployment'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-staffing.test.ts',
        name: 'B2: health personnel come from elsewhere, with their qualification',
      },
    ],
  },
  {
    id: 'B3',
    marks: 'R',
    what: 'Necessary care and acute help stay',
    commands: ['LimitCareToNecessary'],
    events: ['CareLimitedToNecessary'],
    policies: ['necessary-care'],
    views: ['levelAt'],
    tests: [
      {
        file: 'test/coverage/asker-staffing.test.ts',
        name: 'B3: necessary care stays when care is limited, and tasks that can wait are postponed',
      },
    ],
  },
  {
    id: 'B4',
    marks: 'E',
    what: 'Always an individual assessment: a measure for many leaves everybody touched pending',
    commands: ['AdoptFrameworkMeasure', 'ReduceVisits'],
    events: ['FrameworkMeasureAdopted', 'VisitsReduced'],
    policies: ['individual-assessment', 'framework-known', 'framework-opens'],
    views: ['summariseServices', 'populationOf'],
    tests: [
      {
        file: 'test/coverage/asker-staffing.test.ts',
        name: 'B4: a measure for many moves nobody, whoever it touches is pending, and each decision has an assessment',
      },
    ],
  },
  {
    id: 'B5',
    marks: 'R',
    what: 'Places in 24-hour care are freed and reserved',
    commands: ['AdoptFrameworkMeasure'],
    events: ['FrameworkMeasureAdopted'],
    policies: ['crisis-mandate'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/asker-staffing.test.ts',
        name: 'B5: places in 24-hour care are what a measure can be aimed at',
      },
    ],
  },
  {
    id: 'G1',
    marks: 'R',
    what: 'Services are granted, with their goals',
    commands: ['GrantService', 'RecordIndividualPlan'],
    events: ['ServiceGranted', 'IndividualPlanRecorded'],
    policies: ['well-formed-grant', 'legal-basis', 'individual-plan'],
    views: ['levelAt', 'planAt'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G1: services are granted with their goals in the individual plan',
      },
    ],
  },
  {
    id: 'G2',
    marks: 'R',
    what: 'Who fulfils the conditions for a service; what it costs',
    commands: ['RecordCircumstances', 'ChangeService'],
    events: ['CircumstancesRecorded', 'ServiceChanged'],
    policies: ['says-something'],
    views: ['factsAt'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G2: whether the user stays in the municipality and depends wholly on help is known with its day',
      },
    ],
  },
  {
    id: 'G3',
    marks: 'E',
    what: 'What went wrong is seen: no contact for months, and nothing delivered',
    commands: ['AttemptContact', 'RecordDelivery'],
    events: ['ContactAttempted', 'DeliveryRecorded'],
    policies: ['delivery'],
    views: ['contactClock', 'deliveredAgainstDecided'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G3: eight months without contact are seen, and so is what was not delivered',
      },
    ],
  },
  {
    id: 'G4',
    marks: 'R/E',
    what: 'What is done when nobody answers, step by step and by the clock',
    commands: ['AttemptContact', 'EscalateContact'],
    events: ['ContactAttempted', 'ContactEscalated'],
    policies: ['unanswered'],
    views: ['contactClock'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G4: attempts to reach a user go on by steps, and a step past its day is seen',
      },
    ],
  },
  {
    id: 'G5',
    marks: 'R/E',
    what: 'Reports of concern from receipt to close',
    commands: ['ReceiveConcern', 'AssessConcern', 'ActOnConcern', 'CloseConcern'],
    events: ['ConcernReceived', 'ConcernAssessed', 'ConcernActedOn', 'ConcernClosed'],
    policies: ['concern'],
    views: ['concernsAt'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G5: a report of concern is received, assessed, acted on and closed, one after the other',
      },
    ],
  },
  {
    id: 'G6',
    marks: 'R/E',
    what: 'Competence to consent is assessed',
    commands: ['AssessCompetence'],
    events: ['CompetenceAssessed'],
    policies: ['competence', 'competent-to-consent'],
    views: ['competenceAt'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G6: competence to consent is assessed matter by matter, with reasons, and who lacks it gives no consent',
      },
    ],
  },
  {
    id: 'G7',
    marks: 'R',
    what: 'Individual plan, coordinator and primary contact',
    commands: ['RecordIndividualPlan', 'NameContact', 'EndContact'],
    events: ['IndividualPlanRecorded', 'ContactNamed', 'ContactEnded'],
    policies: ['named-contact', 'individual-plan'],
    views: ['namedContactsAt', 'planAt', 'personAt'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G7: the individual plan, the coordinator and the primary contact are known at any time',
      },
    ],
  },
  {
    id: 'G9',
    marks: 'R',
    what: 'Complaints go to the service first, then to Statsforvalteren',
    commands: [
      'ReceiveComplaint',
      'AcknowledgeComplaint',
      'AnswerComplaint',
      'ForwardComplaint',
      'RecordAppealOutcome',
      'WithdrawComplaint',
      'PromiseRemedy',
      'CarryOutRemedy',
    ],
    events: [
      'ComplaintReceived',
      'ComplaintAcknowledged',
      'ComplaintAnswered',
      'ComplaintForwarded',
      'AppealDecided',
      'ComplaintWithdrawn',
      'RemedyPromised',
      'RemedyCarriedOut',
    ],
    policies: ['complaint'],
    views: ['complaintsAt'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G9: a complaint goes to the service first, and to Statsforvalteren when it is not met',
      },
    ],
  },
  {
    id: 'G10',
    marks: 'S',
    what: 'The record itself as what supervision looks at',
    commands: ['GiveNotice'],
    events: ['NoticeGiven'],
    policies: ['decided-by-today'],
    views: ['historyOf', 'personAt'],
    tests: [
      {
        file: 'test/coverage/grue.test.ts',
        name: 'G10: a history has everything that was recorded, in order',
      },
    ],
  },
  {
    id: 'H1',
    marks: 'R',
    what: 'Services are taken up again step by step',
    commands: ['RestoreService'],
    events: ['ServiceRestored'],
    policies: ['measure-in-force'],
    views: ['levelAt', 'explain'],
    tests: [
      {
        file: 'test/coverage/hamar.test.ts',
        name: 'H1: a service is taken up again in part, and what was under the measure comes back',
      },
    ],
  },
  {
    id: 'H2',
    marks: 'R',
    what: 'How and where contact happens, and on which terms',
    commands: ['ChangeService'],
    events: ['ServiceChanged'],
    policies: ['changes-something'],
    views: ['levelAt'],
    tests: [
      {
        file: 'test/coverage/hamar.test.ts',
        name: 'H2: mode, place and setting are three dimensions, and terms say how it happens',
      },
    ],
  },
  {
    id: 'H3',
    marks: 'R/E',
    what: 'The responsibility group goes on, with the user or with something documented instead',
    commands: ['HoldGroupMeeting'],
    events: ['GroupMeetingHeld'],
    policies: ['participation'],
    views: ['meetingsAt'],
    tests: [
      {
        file: 'test/coverage/hamar.test.ts',
        name: 'H3: the responsibility group goes on, with what the user took part in and what was done instead',
      },
    ],
  },
  {
    id: 'H5',
    marks: 'R/E',
    what: 'A user who can not be reached is looked for',
    commands: ['AttemptContact', 'EscalateContact'],
    events: ['ContactAttempted', 'ContactEscalated'],
    policies: ['unanswered'],
    views: ['contactClock'],
    tests: [
      {
        file: 'test/coverage/hamar.test.ts',
        name: 'H5: a user who can not be reached is looked for, and each attempt has its outcome',
      },
    ],
  },
  {
    id: 'H6',
    marks: 'R',
    what: 'Information about infection control and which services are open',
    commands: ['GiveInformation'],
    events: ['InformationGiven'],
    policies: ['says-something'],
    views: ['informationAt'],
    tests: [
      {
        file: 'test/coverage/hamar.test.ts',
        name: 'H6: information about infection control and open services is recorded as given',
      },
    ],
  },
  {
    id: 'D1',
    marks: 'R/E',
    what: 'Voluntary, instead of other contact or on top; accepted, declined and taken back',
    commands: [
      'MakeOffer',
      'AcceptOffer',
      'DeclineOffer',
      'WithdrawAcceptance',
      'RecordConsent',
      'WithdrawConsent',
    ],
    events: [
      'OfferMade',
      'OfferAccepted',
      'OfferDeclined',
      'AcceptanceWithdrawn',
      'ConsentGiven',
      'ConsentWithdrawn',
    ],
    policies: ['offer-open', 'consent'],
    views: ['levelAt', 'consentsAt'],
    tests: [
      {
        file: 'test/coverage/halden.test.ts',
        name: 'D1: digital home nursing is offered, moves nothing before it is accepted, and can be taken back',
      },
    ],
  },
  {
    id: 'D2',
    marks: 'E',
    what: 'Offered to whom it suits, with training',
    commands: ['MakeOffer'],
    events: ['OfferMade'],
    policies: ['digital-suits'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/halden.test.ts',
        name: 'D2: it is offered to whom it suits, with training for everybody',
      },
    ],
  },
  {
    id: 'D3',
    marks: 'E',
    what: 'Offered to those who have the service, after an assessment',
    commands: ['MakeOffer'],
    events: ['OfferMade'],
    policies: ['known-service', 'digital-suits'],
    views: ['historyOf'],
    tests: [
      {
        file: 'test/coverage/halden.test.ts',
        name: 'D3: it is offered to those who have the service, after an assessment',
      },
    ],
  },
  {
    id: 'D4',
    marks: 'R',
    what: 'Fixed times; deterioration is noticed and handled',
    commands: ['ChangeService', 'NoteConsequence', 'HandleConsequence'],
    events: ['ServiceChanged', 'ConsequenceNoted', 'ConsequenceHandled'],
    policies: ['consequence'],
    views: ['consequencesAt'],
    tests: [
      {
        file: 'test/coverage/halden.test.ts',
        name: 'D4: a fixed time is agreed, and deterioration that is noticed is recorded and handled',
      },
    ],
  },
  {
    id: 'D5',
    marks: 'S',
    what: 'How many users, and how many screen visits a week',
    commands: ['AcceptOffer'],
    events: ['OfferAccepted'],
    policies: ['offer-open'],
    views: ['summariseServices'],
    tests: [
      {
        file: 'test/coverage/halden.test.ts',
        name: 'D5: how many have it, and how many screen visits a week that is',
      },
    ],
  },
];

/** Rows that nothing answers to yet, and what is needed. */
export const GAPS: ReadonlyArray<Gap> = [
  {
    id: 'G8',
    marks: 'R/S',
    what: 'Deviations, the quality committee, the yearly audit and risk assessment',
    needs: 'the events of units',
  },
  {
    id: 'H4',
    marks: 'R',
    what: 'Drop-in offers on set days, and pickup by time-slots',
    needs: 'the events of units',
  },
];
