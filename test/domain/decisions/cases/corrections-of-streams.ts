import { givenEventId } from '../../../../src/testing/given.js';
import { COMMAND } from '../../examples/commands.js';
import { ADOPTED, DECLARED, EVENT } from '../../examples/events.js';
import { crisis, staff, unit, without, type Case } from '../case.js';

const tomorrow = '2020-03-21';
const EXTENDED = [EVENT.StaffRedeployed, EVENT.RedeploymentExtended] as const;
const RETURNED = [...EXTENDED, EVENT.StaffReturned] as const;
const correctStaff = COMMAND.CorrectStaffEntry;
const redactStaff = COMMAND.RedactStaffEntry;
const redeployed = { ...redactStaff, redacts: 'c-redeploy' } as const;
const elsewhere = { ...COMMAND.RedeployStaff, to: 'home-care-south' } as const;
const VOLUNTEERED = [EVENT.StaffVolunteered, EVENT.VolunteerPlaced] as const;
const recordedAs = { 'c-volunteer': 1, 'c-absent': 1 };

const STAFF: ReadonlyArray<Case> = [
  staff.yes('an entry about staff', EXTENDED, correctStaff, [EVENT.StaffEntryCorrected]),
  staff.yes('an entry about staff', EXTENDED, redactStaff, [EVENT.StaffEntryRedacted]),
  staff.no('an entry that was never recorded', 'known-entry', [EVENT.StaffRedeployed], correctStaff),
  staff.no('an entry that is redacted already', 'known-entry', [...EXTENDED, EVENT.StaffEntryRedacted], {
    ...redactStaff,
    id: 'c-redact-2',
  }),
  staff.no('corrected tomorrow', 'decided-by-today', EXTENDED, { ...correctStaff, on: tomorrow }),
  staff.no('redacted tomorrow', 'decided-by-today', EXTENDED, { ...redactStaff, on: tomorrow }),
  staff.no('of somebody else', 'entry-as-recorded', EXTENDED, { ...correctStaff, staff: 's-0043' }),
  staff.no('under another id', 'entry-as-recorded', EXTENDED, {
    ...correctStaff,
    entry: { ...COMMAND.ExtendRedeployment, id: 'c-extend-2' },
  }),
  staff.no('of another kind', 'entry-as-recorded', EXTENDED, {
    ...correctStaff,
    entry: { ...COMMAND.GiveTraining, id: 'c-extend' },
  }),
  staff.no('the entry itself is held to every policy', 'mandate', EXTENDED, {
    ...correctStaff,
    entry: { ...COMMAND.ExtendRedeployment, by: without(COMMAND.ExtendRedeployment.by, 'mandate') },
  }),
  staff.yes(
    'decided on without itself: somebody redeployed is not redeployed twice',
    EXTENDED,
    { ...correctStaff, corrects: 'c-redeploy', entry: elsewhere },
    [
      {
        ...EVENT.StaffEntryCorrected,
        corrects: givenEventId(1),
        now: { ...EVENT.StaffRedeployed, to: 'home-care-south' },
      },
    ],
  ),
  staff.no('a redeployment that an extension names', 'later-entries-rest-on-it', EXTENDED, redeployed),
  staff.no('a redeployment that would begin after the return from it', 'later-entries-rest-on-it', RETURNED, {
    ...correctStaff,
    corrects: 'c-redeploy',
    entry: { ...COMMAND.RedeployStaff, effective: tomorrow },
  }),
  staff.no(
    'the offer of a volunteer who was placed since, whom no key names',
    'later-entries-rest-on-it',
    VOLUNTEERED,
    { ...redactStaff, redacts: 'c-volunteer' },
    { recordedAs },
  ),
  staff.yes(
    'again, after it was redacted, which brings it back',
    [...EXTENDED, EVENT.StaffEntryRedacted],
    correctStaff,
    [EVENT.StaffEntryCorrected],
  ),
  staff.no(
    'what is decided next is decided on the record as corrected',
    'absence',
    [EVENT.StaffAbsent, { ...EVENT.StaffEntryRedacted, redacts: givenEventId(1) }],
    COMMAND.EndAbsence,
  ),
];

const CLOSED = [EVENT.PlacesClosed] as const;
const RESTORED = [...CLOSED, EVENT.PlacesRestored] as const;
const correctUnit = COMMAND.CorrectUnitEntry;
const redactUnit = COMMAND.RedactUnitEntry;
const closing = (places: number) => ({ ...correctUnit, entry: { ...COMMAND.ClosePlaces, places } }) as const;

const UNITS: ReadonlyArray<Case> = [
  unit.yes('an entry about a unit', RESTORED, correctUnit, [EVENT.UnitEntryCorrected]),
  unit.yes('an entry about a unit', CLOSED, redactUnit, [EVENT.UnitEntryRedacted]),
  unit.no('an entry that was never recorded', 'known-entry', [], correctUnit),
  unit.no('corrected tomorrow', 'decided-by-today', CLOSED, { ...correctUnit, on: tomorrow }),
  unit.no('of another unit', 'entry-as-recorded', CLOSED, { ...correctUnit, unit: 'day-centre' }),
  unit.no('a closing that places were given back from', 'later-entries-rest-on-it', RESTORED, redactUnit),
  unit.no('fewer places closed than were given back', 'later-entries-rest-on-it', RESTORED, closing(4)),
  unit.no(
    'a team that changed since',
    'later-entries-rest-on-it',
    [EVENT.InfectionTeamFormed, EVENT.InfectionTeamChanged],
    { ...redactUnit, redacts: COMMAND.FormInfectionTeam.id },
  ),
  unit.no(
    'a channel that was closed since',
    'later-entries-rest-on-it',
    [EVENT.ChannelOpened, EVENT.ChannelClosed],
    { ...redactUnit, redacts: COMMAND.OpenChannel.id },
  ),
  unit.no(
    'a deviation that was handled since',
    'later-entries-rest-on-it',
    [EVENT.DeviationRecorded, EVENT.DeviationHandled],
    { ...redactUnit, redacts: COMMAND.RecordDeviation.id },
    { recordedAs: { [COMMAND.RecordDeviation.id]: 1 } },
  ),
];

const PLANNED = [...ADOPTED, EVENT.ReopeningPlanned] as const;
const TAKEN = [...PLANNED, EVENT.ReopeningStepTaken, EVENT.FrameworkMeasureEased] as const;
const ENDED = [...ADOPTED, EVENT.FrameworkMeasureEnded] as const;
const correctCrisis = COMMAND.CorrectCrisisEntry;
const redactCrisis = COMMAND.RedactCrisisEntry;
const adopted = { recordedAs: { 'c-adopt': 2, 'c-declare': 1 } };
const adoption = { ...correctCrisis, corrects: 'c-adopt' } as const;
const adopt = COMMAND.AdoptFrameworkMeasure;

const CRISES: ReadonlyArray<Case> = [
  crisis.yes('an entry about a crisis, with all that came of it', TAKEN, correctCrisis, [
    EVENT.CrisisEntryCorrected,
  ]),
  crisis.yes('an entry about a crisis, with all that came of it', TAKEN, redactCrisis, [
    EVENT.CrisisEntryRedacted,
  ]),
  crisis.no('an entry that was never recorded', 'known-entry', PLANNED, correctCrisis),
  crisis.no('redacted tomorrow', 'decided-by-today', TAKEN, { ...redactCrisis, on: tomorrow }),
  crisis.no('of another crisis', 'entry-as-recorded', TAKEN, { ...correctCrisis, crisis: 'flood-2021' }),
  crisis.no('the entry itself lies ahead', 'decided-by-today', TAKEN, {
    ...correctCrisis,
    entry: { ...COMMAND.TakeReopeningStep, decided: tomorrow, effective: tomorrow },
  }),
  crisis.no('a plan of which a step was taken', 'later-entries-rest-on-it', TAKEN, {
    ...redactCrisis,
    redacts: 'c-plan',
  }),
  crisis.no(
    'a measure that was ended since',
    'later-entries-rest-on-it',
    ENDED,
    { ...redactCrisis, redacts: 'c-adopt' },
    adopted,
  ),
  crisis.no(
    'a measure that would have lapsed before it was ended',
    'later-entries-rest-on-it',
    ENDED,
    { ...adoption, entry: { ...adopt, term: { until: '2020-03-17' } } },
    adopted,
  ),
  crisis.no(
    'a measure under another key than the one by which it was ended',
    'later-entries-rest-on-it',
    ENDED,
    { ...adoption, entry: { ...adopt, measure: 'another' } },
    adopted,
  ),
  crisis.no(
    'the declaration under everything',
    'later-entries-rest-on-it',
    ADOPTED,
    { ...redactCrisis, redacts: 'c-declare' },
    adopted,
  ),
  crisis.no(
    'an end that would come before a measure was adopted',
    'later-entries-rest-on-it',
    [...DECLARED, { ...EVENT.CrisisEnded, effective: '2020-03-20' }, EVENT.FrameworkMeasureAdopted],
    {
      ...correctCrisis,
      corrects: 'c-end',
      entry: { ...COMMAND.EndCrisis, decided: '2020-03-12', effective: '2020-03-12' },
    },
    { recordedAs: { 'c-end': 2 } },
  ),
  crisis.yes(
    'after the step was redacted it can be taken, and eases what holds',
    [...TAKEN, EVENT.CrisisEntryRedacted],
    COMMAND.TakeReopeningStep,
    [EVENT.ReopeningStepTaken, EVENT.FrameworkMeasureEased],
  ),
  crisis.no(
    'what a corrected step ended is not ended again',
    'framework-life',
    [...TAKEN, EVENT.CrisisEntryCorrected],
    COMMAND.EndFrameworkMeasure,
  ),
  crisis.yes(
    'a correction of the step redacted, which uncovers what was before it',
    [...TAKEN, EVENT.CrisisEntryCorrected],
    { ...redactCrisis, redacts: 'c-correct' },
    [{ ...without(EVENT.CrisisEntryRedacted, 'others'), redacts: givenEventId(7) }],
  ),
];

/** Corrections and redactions of what was recorded about staff, units and crises. */
export const cases: ReadonlyArray<Case> = [...STAFF, ...UNITS, ...CRISES];
