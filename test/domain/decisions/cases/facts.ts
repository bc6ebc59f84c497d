import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REGISTERED } from '../../examples/events.js';
import { USER } from '../../examples/parts.js';
import { user, without, type Case } from '../case.js';

const record = COMMAND.RecordCircumstances;
const recorded = EVENT.CircumstancesRecorded;

const only = {
  command: 'RecordCircumstances',
  version: 1,
  id: 'c-one',
  user: USER,
  on: record.on,
  by: record.by,
} as const;

/** What becomes known of a person. */
export const cases: ReadonlyArray<Case> = [
  user.no(
    'a service kept for special needs that are there no more',
    'kept-with-reasons',
    [...GRANTED, without({ ...recorded, specialNeeds: false }, 'need')],
    COMMAND.KeepSupportContact,
  ),
  user.yes(
    'a service kept for special needs that became known later than the person',
    [
      ...GRANTED.map((event) =>
        event.type === 'ServiceUserRegistered' ? { ...event, specialNeeds: false } : event,
      ),
      { ...recorded, specialNeeds: true },
    ],
    COMMAND.KeepSupportContact,
    [EVENT.SupportContactKept],
  ),
  user.yes('all that is known', REGISTERED, record, [recorded]),
  user.yes('one thing alone, that there is no phone', REGISTERED, { ...only, hasPhone: false }, [
    {
      type: 'CircumstancesRecorded',
      version: 1,
      user: USER,
      on: record.on,
      by: record.by,
      hasPhone: false,
    },
  ]),
  user.yes('from today', REGISTERED, { ...record, on: '2020-03-20' }, [{ ...recorded, on: '2020-03-20' }]),
  user.no('nothing', 'says-something', REGISTERED, only),
  user.no('of somebody not registered', 'known-user', [], record),
  user.no('from a day to come', 'decided-by-today', REGISTERED, { ...record, on: '2020-03-21' }),
];
