import { ACCESS_COMMAND as COMMAND, ACCESS_EVENT as EVENT } from '../../examples/access.js';
import { inspection, reading, without, type Case } from '../case.js';

const OPENED = [EVENT.InspectionOpened];
const UNDER = { inspections: OPENED };
const { RecordReading } = COMMAND;
const OF_UNIT = {
  ...without(RecordReading, 'inspection', 'servedBy', 'services'),
  accessGround: 'care',
} as const;
const self = { as: 'self' } as const;

const inspections: ReadonlyArray<Case> = [
  inspection.yes('an inspection is opened', [], COMMAND.OpenInspection, [EVENT.InspectionOpened]),
  inspection.no('opened twice under one key', 'inspection', OPENED, COMMAND.OpenInspection),
  inspection.no('opened on a day to come', 'decided-by-today', [], {
    ...COMMAND.OpenInspection,
    on: '2020-03-21',
  }),
  inspection.no('without a provision', 'legal-basis', [], { ...COMMAND.OpenInspection, legalBasis: [] }),
  inspection.no('on a provision that is not in force', 'legal-basis', [], {
    ...COMMAND.OpenInspection,
    legalBasis: ['koml-30-3', 'pbrl-2-1'],
  }),
  ...(['units', 'users', 'services'] as const).map((kind) =>
    inspection.no(`limited to ${kind}, and to none of them`, 'inspection-scope', [], {
      ...COMMAND.OpenInspection,
      scope:
        kind === 'units'
          ? { kind, units: [] }
          : kind === 'users'
            ? { kind, users: [] }
            : { kind, services: [] },
    }),
  ),
  inspection.yes('of everyone', [], { ...COMMAND.OpenInspection, scope: { kind: 'everyone' } }, [
    { ...EVENT.InspectionOpened, scope: { kind: 'everyone' } },
  ]),
  inspection.yes('its scope is changed', OPENED, COMMAND.ChangeInspectionScope, [
    EVENT.InspectionScopeChanged,
  ]),
  inspection.no('the scope of none is changed', 'inspection', [], COMMAND.ChangeInspectionScope),
  inspection.no('changed before it was opened', 'days-in-order', OPENED, {
    ...COMMAND.ChangeInspectionScope,
    on: '2020-03-15',
  }),
  inspection.yes('an inspection is closed', OPENED, COMMAND.CloseInspection, [EVENT.InspectionClosed]),
  inspection.no('closed twice', 'inspection', [...OPENED, EVENT.InspectionClosed], {
    ...COMMAND.CloseInspection,
    id: 'c-again',
  }),
  inspection.no(
    'its scope changed when it is closed, to open it again',
    'inspection',
    [...OPENED, EVENT.InspectionClosed],
    { ...COMMAND.ChangeInspectionScope, on: '2020-03-20' },
  ),
];

const readings: ReadonlyArray<Case> = [
  reading.yes('under an inspection', [], RecordReading, [EVENT.StoryRead], UNDER),
  reading.no('under an inspection that nobody opened', 'inspection-open', [], RecordReading),
  reading.no('under one that is closed, on the day it was closed', 'inspection-open', [], RecordReading, {
    inspections: [...OPENED, EVENT.InspectionClosed],
  }),
  reading.yes(
    'on its last day',
    [],
    { ...RecordReading, on: '2020-06-30' },
    [{ ...EVENT.StoryRead, on: '2020-06-30' }],
    { ...UNDER, today: '2020-06-30' },
  ),
  reading.no(
    'on the day after its last',
    'inspection-open',
    [],
    { ...RecordReading, on: '2020-07-01' },
    { ...UNDER, today: '2020-07-01' },
  ),
  ...(['2020-02-29', '2020-04-01'] as const).map((asOf) =>
    reading.no(`of ${asOf}, outside its period`, 'inspection-scope', [], { ...RecordReading, asOf }, UNDER),
  ),
  ...(['2020-03-01', '2020-03-31'] as const).map((asOf) =>
    reading.yes(
      `of ${asOf}, at the edge of its period`,
      [],
      { ...RecordReading, asOf },
      [{ ...EVENT.StoryRead, asOf }],
      UNDER,
    ),
  ),
  reading.no(
    'of somebody whom another unit serves',
    'inspection-scope',
    [],
    { ...RecordReading, servedBy: 'home-care-south' },
    UNDER,
  ),
  reading.no(
    'of somebody of whom the unit is not known',
    'inspection-scope',
    [],
    without(RecordReading, 'servedBy'),
    UNDER,
  ),
  reading.no('of another user', 'inspection-scope', [], RecordReading, {
    inspections: [{ ...EVENT.InspectionOpened, scope: { kind: 'users', users: ['u-0002'] } }],
  }),
  reading.yes('of the user that it is about', [], RecordReading, [EVENT.StoryRead], {
    inspections: [{ ...EVENT.InspectionOpened, scope: { kind: 'users', users: ['u-0001'] } }],
  }),
  reading.yes('by the scope as it was changed to', [], RecordReading, [EVENT.StoryRead], {
    inspections: [...OPENED, EVENT.InspectionScopeChanged],
  }),
  reading.no(
    'of somebody with none of the services, by the scope as it was changed to',
    'inspection-scope',
    [],
    { ...RecordReading, services: ['respite'] },
    { inspections: [...OPENED, EVENT.InspectionScopeChanged] },
  ),
  ...(['2020-03-19', '2020-03-21'] as const).map((on) =>
    reading.no(`logged for ${on}, another day`, 'logged-when-read', [], { ...RecordReading, on }, UNDER),
  ),
  reading.yes('in a unit, to give care', [], OF_UNIT, [
    { ...without(EVENT.StoryRead, 'inspection', 'servedBy', 'services'), accessGround: 'care' },
  ]),
  reading.no('as supervision, under no inspection', 'access-ground', [], {
    ...OF_UNIT,
    accessGround: 'supervision',
  }),
  reading.no(
    'as care, under an inspection',
    'access-ground',
    [],
    {
      ...RecordReading,
      accessGround: 'care',
    },
    UNDER,
  ),
  reading.no('as care, by the person', 'access-ground', [], { ...OF_UNIT, reader: self }),
  reading.no('as own access, by an official', 'access-ground', [], {
    ...OF_UNIT,
    accessGround: 'own-access',
  }),
  reading.yes('by the person', [], { ...OF_UNIT, reader: self, accessGround: 'own-access' }, [
    {
      ...without(EVENT.StoryRead, 'inspection', 'servedBy', 'services'),
      reader: self,
      accessGround: 'own-access',
    },
  ]),
  reading.yes(
    'an attempt is logged also under an inspection that is closed',
    [],
    COMMAND.RecordRefusedReading,
    [EVENT.ReadingRefused],
  ),
  reading.no('an attempt logged afterwards', 'logged-when-read', [], {
    ...COMMAND.RecordRefusedReading,
    on: '2020-03-19',
  }),
];

/** Inspections, and who may read under them. */
export const cases: ReadonlyArray<Case> = [...inspections, ...readings];
