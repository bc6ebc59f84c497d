import type { CommandInputOf, UnitEvent } from '../../../../src/index.js';
import type { UNIT_COMMANDS } from '../../../../src/domain/commands/unit/unit-commands.js';
import type { Written } from '../../../../src/testing/given.js';
import { UNIT_COMMAND as COMMAND, UNIT_EVENT as EVENT } from '../../examples/unit.js';
import { unit, without, type Case } from '../case.js';

type Plain = readonly [
  ReadonlyArray<Written<UnitEvent>>,
  CommandInputOf<keyof typeof UNIT_COMMANDS>,
  Written<UnitEvent>,
];

/** Every command, what must have been recorded before it, and what it becomes. */
const PLAIN: ReadonlyArray<Plain> = [
  [[], COMMAND.CountPlaces, EVENT.PlacesCounted],
  [[], COMMAND.FreePlaces, EVENT.PlacesFreed],
  [[], COMMAND.ReservePlaces, EVENT.PlacesReserved],
  [[], COMMAND.ConvertPlaces, EVENT.PlacesConverted],
  [[], COMMAND.ClosePlaces, EVENT.PlacesClosed],
  [[], COMMAND.LimitRoomOccupancy, EVENT.RoomOccupancyLimited],
  [[EVENT.PlacesClosed], COMMAND.RestorePlaces, EVENT.PlacesRestored],
  [[], COMMAND.CoordinateWithHospital, EVENT.HospitalCoordinated],
  [[], COMMAND.FormInfectionTeam, EVENT.InfectionTeamFormed],
  [[EVENT.InfectionTeamFormed], COMMAND.ChangeInfectionTeam, EVENT.InfectionTeamChanged],
  [[EVENT.InfectionTeamFormed], COMMAND.DissolveInfectionTeam, EVENT.InfectionTeamDissolved],
  [[], COMMAND.ReportStaffing, EVENT.StaffingReported],
  [[], COMMAND.SetOperatingLevel, EVENT.OperatingLevelSet],
  [[], COMMAND.OpenChannel, EVENT.ChannelOpened],
  [[EVENT.ChannelOpened], COMMAND.ChangeChannelHours, EVENT.ChannelHoursChanged],
  [[EVENT.ChannelOpened], COMMAND.CloseChannel, EVENT.ChannelClosed],
  [[], COMMAND.OfferDropIn, EVENT.DropInOffered],
  [[EVENT.DropInOffered], COMMAND.EndDropIn, EVENT.DropInEnded],
  [[], COMMAND.CloseFacility, EVENT.FacilityClosed],
  [[EVENT.FacilityClosed], COMMAND.ReopenFacility, EVENT.FacilityReopened],
  [[], COMMAND.ReportTechnicalFailure, EVENT.TechnicalFailureOccurred],
  [[EVENT.TechnicalFailureOccurred], COMMAND.RestoreTechnicalSystem, EVENT.TechnicalSystemRestored],
  [[], COMMAND.ReportEquipmentShortage, EVENT.EquipmentShortageReported],
  [[EVENT.EquipmentShortageReported], COMMAND.EndEquipmentShortage, EVENT.EquipmentShortageEnded],
  [[], COMMAND.RecordDeviation, EVENT.DeviationRecorded],
  [[EVENT.DeviationRecorded], COMMAND.HandleDeviation, EVENT.DeviationHandled],
  [[], COMMAND.HoldQualityCommittee, EVENT.QualityCommitteeMet],
  [[], COMMAND.AuditSystem, EVENT.SystemAudited],
  [[], COMMAND.AssessRisk, EVENT.RiskAssessed],
  [[], COMMAND.ReviewDeviationsAndMeasures, EVENT.DeviationsAndMeasuresReviewed],
  [[], COMMAND.TrainUnit, EVENT.UnitTrained],
  [[EVENT.DeviationRecorded], COMMAND.AlertInspectorate, EVENT.InspectorateAlerted],
  [[], COMMAND.OpenSupervision, EVENT.SupervisionOpened],
  [[EVENT.SupervisionOpened], COMMAND.RecordBreach, EVENT.BreachFound],
  [[EVENT.BreachFound], COMMAND.CorrectBreach, EVENT.BreachCorrected],
  [[EVENT.SupervisionOpened], COMMAND.CloseSupervision, EVENT.SupervisionClosed],
  [[], COMMAND.ReceiveWhistleblowing, EVENT.WhistleblowingReceived],
  [[EVENT.WhistleblowingReceived], COMMAND.CloseWhistleblowing, EVENT.WhistleblowingClosed],
  [[], COMMAND.AdoptPlan, EVENT.PlanAdopted],
  [[EVENT.PlanAdopted], COMMAND.RevisePlan, EVENT.PlanRevised],
  [[], COMMAND.SetProviderPayment, EVENT.ProviderPaymentSet],
  [[], COMMAND.SetFeeRule, EVENT.FeeRuleSet],
];

const ahead = (command: Plain[1]): Plain[1] =>
  'on' in command
    ? { ...command, on: '2020-03-21' }
    : { ...command, decided: '2020-03-21', effective: '2020-03-21' };

/** What follows up something is refused where that is not there, or is closed. */
const FOLLOW_UPS: ReadonlyArray<Case> = [
  unit.no('a deviation that is none of the unit', 'open-matter', [], COMMAND.HandleDeviation),
  unit.no('a deviation handled as if it were a failure', 'open-matter', [EVENT.TechnicalFailureOccurred], {
    ...COMMAND.HandleDeviation,
    matter: EVENT.TechnicalFailureOccurred.act,
  }),
  unit.no(
    'a deviation that was closed before',
    'open-matter',
    [EVENT.DeviationRecorded, EVENT.DeviationHandled],
    { ...COMMAND.HandleDeviation, id: 'c-again' },
  ),
  unit.yes(
    'a deviation on which measures were started before',
    [EVENT.DeviationRecorded, { ...EVENT.DeviationHandled, handling: 'measures-started' }],
    { ...COMMAND.HandleDeviation, id: 'c-again' },
    [{ ...EVENT.DeviationHandled, act: 'c-again' }],
  ),
  unit.no('a failure mended the day before it came', 'days-in-order', [EVENT.TechnicalFailureOccurred], {
    ...COMMAND.RestoreTechnicalSystem,
    on: '2020-03-15',
  }),
  unit.no(
    'a breach of a supervision that was closed',
    'open-matter',
    [EVENT.SupervisionOpened, EVENT.SupervisionClosed],
    COMMAND.RecordBreach,
  ),
  unit.no('a breach corrected twice', 'open-matter', [EVENT.BreachFound, EVENT.BreachCorrected], {
    ...COMMAND.CorrectBreach,
    id: 'c-again',
  }),
  unit.yes('an alert that names no deviation', [], without(COMMAND.AlertInspectorate, 'matter'), [
    without(EVENT.InspectorateAlerted, 'matter'),
  ]),
  unit.no('a plan revised that was never adopted', 'open-matter', [], COMMAND.RevisePlan),
  unit.no('a deviation recorded before it happened', 'days-in-order', [], {
    ...COMMAND.RecordDeviation,
    occurred: '2020-03-17',
  }),
];

const counted = EVENT.PlacesCounted;

const PLACES: ReadonlyArray<Case> = [
  unit.yes('all the places there are', [counted], { ...COMMAND.ReservePlaces, places: 24 }, [
    { ...EVENT.PlacesReserved, places: 24 },
  ]),
  unit.no('one place more than there are', 'places', [counted], { ...COMMAND.ReservePlaces, places: 25 }),
  unit.no('places that are reserved already', 'places', [counted, EVENT.PlacesReserved], {
    ...COMMAND.ReservePlaces,
    id: 'c-again',
    places: 21,
  }),
  unit.no('places that are closed', 'places', [counted, { ...EVENT.PlacesClosed, kind: 'short-stay' }], {
    ...COMMAND.FreePlaces,
    places: 13,
  }),
  unit.yes(
    'places that were closed and given back',
    [counted, { ...EVENT.PlacesClosed, kind: 'short-stay' }, { ...EVENT.PlacesRestored, places: 12 }],
    { ...COMMAND.FreePlaces, places: 13 },
    [{ ...EVENT.PlacesFreed, places: 13 }],
  ),
  unit.yes(
    'places whose closing has lapsed by its term',
    [counted, { ...EVENT.PlacesClosed, kind: 'short-stay', term: { until: '2020-03-16' } }],
    { ...COMMAND.FreePlaces, places: 24, effective: '2020-03-17' },
    [{ ...EVENT.PlacesFreed, places: 24, effective: '2020-03-17' }],
  ),
  unit.no('places converted to what they are', 'places', [], { ...COMMAND.ConvertPlaces, to: 'respite' }),
  unit.no('more places given back than were taken', 'places', [EVENT.PlacesClosed], {
    ...COMMAND.RestorePlaces,
    places: 13,
  }),
  unit.no('places given back twice', 'places', [EVENT.PlacesClosed, EVENT.PlacesRestored], {
    ...COMMAND.RestorePlaces,
    id: 'c-again',
    places: 8,
  }),
  unit.no('places given back that nobody took', 'places', [], COMMAND.RestorePlaces),
  unit.no(
    'places closed without an end or a review',
    'end-or-review',
    [],
    without(COMMAND.ClosePlaces, 'term'),
  ),
  unit.no('places closed for no purpose', 'purpose', [], {
    ...COMMAND.ClosePlaces,
    ground: { cause: 'staffing', reasons: { text: 'Too few.' } },
  }),
  unit.no('places closed without a mandate', 'mandate', [], {
    ...COMMAND.ClosePlaces,
    by: without(COMMAND.ClosePlaces.by, 'mandate'),
  }),
  unit.no('places closed by a measure that nobody adopted', 'framework-known', [], {
    ...COMMAND.ClosePlaces,
    derivesFrom: { crisis: 'pandemic-2020', measure: 'unheard-of' },
  }),
  unit.yes(
    'places closed by a measure of the crisis leadership',
    [],
    { ...COMMAND.ClosePlaces, derivesFrom: { crisis: 'pandemic-2020', measure: 'only-necessary-visits' } },
    [{ ...EVENT.PlacesClosed, derivesFrom: { crisis: 'pandemic-2020', measure: 'only-necessary-visits' } }],
  ),
];

const formed = EVENT.InfectionTeamFormed;

const RUNNING: ReadonlyArray<Case> = [
  unit.no('a team formed twice', 'infection-team', [formed], { ...COMMAND.FormInfectionTeam, id: 'c-again' }),
  unit.no('a team of nobody', 'infection-team', [], { ...COMMAND.FormInfectionTeam, members: [] }),
  unit.no('a team for no visits', 'says-something', [], { ...COMMAND.FormInfectionTeam, visits: [] }),
  unit.no('a team in operation before it was decided', 'days-in-order', [], {
    ...COMMAND.FormInfectionTeam,
    operative: '2020-03-12',
  }),
  unit.no('somebody joins who is a member', 'infection-team', [formed], {
    ...COMMAND.ChangeInfectionTeam,
    joined: ['s-0002'],
  }),
  unit.no('somebody leaves who is no member', 'infection-team', [formed], {
    ...COMMAND.ChangeInfectionTeam,
    left: ['s-0009'],
  }),
  unit.no('nobody joins and nobody leaves', 'infection-team', [formed], {
    ...COMMAND.ChangeInfectionTeam,
    joined: [],
    left: [],
  }),
  unit.no('everybody leaves', 'infection-team', [formed], {
    ...COMMAND.ChangeInfectionTeam,
    joined: [],
    left: ['s-0001', 's-0002', 's-0003'],
  }),
  unit.no(
    'a team changed after it was dissolved',
    'infection-team',
    [formed, EVENT.InfectionTeamDissolved],
    COMMAND.ChangeInfectionTeam,
  ),
  unit.no('a team dissolved that is not there', 'infection-team', [], COMMAND.DissolveInfectionTeam),
  unit.no('more trained than at work', 'head-counts', [], { ...COMMAND.ReportStaffing, trained: 12 }),
  unit.yes('as many equipped as at work, and fewer than needed', [], COMMAND.ReportStaffing, [
    EVENT.StaffingReported,
  ]),
  unit.no('more trained than there are', 'head-counts', [], { ...COMMAND.TrainUnit, trained: 19 }),
  unit.no('a channel opened twice', 'channel', [EVENT.ChannelOpened], {
    ...COMMAND.OpenChannel,
    id: 'c-again',
  }),
  unit.no('a channel closed that is not there', 'channel', [], COMMAND.CloseChannel),
  unit.no('a channel closed twice', 'channel', [EVENT.ChannelOpened, EVENT.ChannelClosed], {
    ...COMMAND.CloseChannel,
    id: 'c-again',
  }),
  unit.yes(
    'a channel opened again',
    [EVENT.ChannelOpened, EVENT.ChannelClosed],
    { ...COMMAND.OpenChannel, id: 'c-again' },
    [{ ...EVENT.ChannelOpened, decision: 'c-again' }],
  ),
  unit.no('hours that end when they begin', 'opening-hours', [], {
    ...COMMAND.OpenChannel,
    hours: [{ days: ['monday'], from: '08:00', until: '08:00' }],
  }),
  unit.no('hours on no day', 'opening-hours', [], {
    ...COMMAND.OpenChannel,
    hours: [{ days: [], from: '08:00', until: '09:00' }],
  }),
  unit.no('time slots without a length', 'opening-hours', [], without(COMMAND.OfferDropIn, 'slotMinutes')),
  unit.no('a length without time slots', 'opening-hours', [], { ...COMMAND.OfferDropIn, access: 'open' }),
  unit.no('a plan to be reviewed before it is valid', 'days-in-order', [], {
    ...COMMAND.AdoptPlan,
    reviewBy: '2020-03-15',
  }),
];

/** Units: everything at its plainest, what lies ahead, and what each policy refuses. */
export const cases: ReadonlyArray<Case> = [
  ...PLAIN.map(([before, command, event]) => unit.yes('at its plainest', before, command, [event])),
  ...PLAIN.map(([before, command]) =>
    unit.no('on a day to come', 'decided-by-today', before, ahead(command)),
  ),
  ...PLAIN.flatMap(([before, command]) =>
    'themes' in command
      ? [unit.no('about no theme', 'says-something', before, { ...command, themes: [] })]
      : 'effective' in command
        ? [
            unit.no('in effect the day before it was decided', 'not-retroactive', before, {
              ...command,
              effective: '2020-03-12',
            }),
          ]
        : [],
  ),
  ...FOLLOW_UPS,
  ...PLACES,
  ...RUNNING,
];
