import type { CommandName, EventName, PolicyName } from '../../src/index.js';
import type { Beyond } from './row.js';

const KNOWN = 'a decision is about somebody who is known, and a service that was granted';
const STOPPED = 'the life of a service of any kind; the texts name respite and support contact only';
const ENDED = 'services end for many reasons, and what is taken needs an assessment';
const REVERSED = 'complaints and supervision lead to decisions that are reversed';
const WISH = "a user's own wish moves a level, and is no cut";
const BILLED = 'a service that was paused and billed all the same can only be found where bills are recorded';
const MADE_UP = 'what was lost in the crisis is made up for';
const EVALUATED =
  'what was done in the crisis is looked at as a whole afterwards, also where no decision is left to review';
const CORRECTED = 'a record that can not be corrected is wrong for ever';
const REDACTED = 'what was recorded about the wrong person can not stay';
const CODES = 'a record means something to others only by codes that they have too';
const FAILURES = 'what is given by a device, or with equipment, falls away with it';
const PROVIDERS = 'providers are paid while users get less, or nobody is there when it is over';
const ACCESS =
  'the law asks for a log of who read about a person, and lets supervisors in by a mandate and no further';
const SIGNED =
  'a record proves something to those outside only by a key that they know, and a key is changed by an entry that it still signs';
const MEASURE = 'a measure must fit what it is a measure on';

/** What no row asks for, and why it is there. */
export const BEYOND: {
  readonly commands: Beyond<CommandName>;
  readonly events: Beyond<EventName>;
  readonly policies: Beyond<PolicyName>;
} = {
  commands: {
    RegisterServiceUser: KNOWN,
    PauseService: STOPPED,
    SuspendService: STOPPED,
    EndService: ENDED,
    ReverseDecision: REVERSED,
    FollowOwnWish: WISH,
    PromiseMakeUp: MADE_UP,
    EvaluateService: EVALUATED,
    ChargeFee: BILLED,
    RefundFee: BILLED,
    CorrectEntry: CORRECTED,
    RedactEntry: REDACTED,
    CorrectStaffEntry: CORRECTED,
    RedactStaffEntry: REDACTED,
    CorrectUnitEntry: CORRECTED,
    RedactUnitEntry: REDACTED,
    CorrectCrisisEntry: CORRECTED,
    RedactCrisisEntry: REDACTED,
    ReportTechnicalFailure: FAILURES,
    RestoreTechnicalSystem: FAILURES,
    ReportEquipmentShortage: FAILURES,
    EndEquipmentShortage: FAILURES,
    SetProviderPayment: PROVIDERS,
    OpenInspection: ACCESS,
    ChangeInspectionScope: ACCESS,
    CloseInspection: ACCESS,
    RecordReading: ACCESS,
    RecordRefusedReading: ACCESS,
    IntroduceSigningKey: SIGNED,
    RetireSigningKey: SIGNED,
  },
  events: {
    ServiceUserRegistered: KNOWN,
    ServicePaused: STOPPED,
    ServiceSuspended: STOPPED,
    ServiceEnded: ENDED,
    DecisionReversed: REVERSED,
    OwnWishFollowed: WISH,
    MakeUpPromised: MADE_UP,
    ServiceEvaluated: EVALUATED,
    FeeCharged: BILLED,
    FeeRefunded: BILLED,
    EntryCorrected: CORRECTED,
    EntryRedacted: REDACTED,
    StaffEntryCorrected: CORRECTED,
    StaffEntryRedacted: REDACTED,
    UnitEntryCorrected: CORRECTED,
    UnitEntryRedacted: REDACTED,
    CrisisEntryCorrected: CORRECTED,
    CrisisEntryRedacted: REDACTED,
    TechnicalFailureOccurred: FAILURES,
    TechnicalSystemRestored: FAILURES,
    EquipmentShortageReported: FAILURES,
    EquipmentShortageEnded: FAILURES,
    ProviderPaymentSet: PROVIDERS,
    InspectionOpened: ACCESS,
    InspectionScopeChanged: ACCESS,
    InspectionClosed: ACCESS,
    StoryRead: ACCESS,
    ReadingRefused: ACCESS,
    SigningKeyIntroduced: SIGNED,
    SigningKeyRetired: SIGNED,
  },
  policies: {
    'known-codes': CODES,
    'known-user': KNOWN,
    'new-user': KNOWN,
    'fits-service': MEASURE,
    'within-grant': MEASURE,
    'power-in-window': 'a crisis power holds in its window only, by law',
    'informed-wish': WISH,
    'known-entry': CORRECTED,
    'entry-as-recorded': CORRECTED,
    'later-entries-rest-on-it': CORRECTED,
    'make-up': MADE_UP,
    'fee-period': BILLED,
    inspection: ACCESS,
    'inspection-open': ACCESS,
    'inspection-scope': ACCESS,
    'access-ground': ACCESS,
    'logged-when-read': ACCESS,
    'signing-key': SIGNED,
    'issued-by': 'a municipality also passes on what an authority requires or permits',
  },
};
