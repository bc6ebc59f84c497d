import { run, type EventStore, type Ledger, type ReaderRequest } from '../../../src/index.js';
import { ACCESS_COMMAND } from '../../domain/examples/access.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { freshLedger, reduceTo, type SetClock } from '../ledgers.js';

export const INSPECTION = ACCESS_COMMAND.OpenInspection.inspection;

const placed = (user: string, unit: string | undefined) => {
  const { RecordCircumstances } = COMMAND;
  return { ...RecordCircumstances, id: `c-placed-${user}`, user, unit };
};

const person = (user: string) => [
  { ...COMMAND.RegisterServiceUser, user },
  { ...COMMAND.GrantService, user },
];

/** As JSON has it: what is undefined is not there. */
const plain = (command: object): unknown => JSON.parse(JSON.stringify(command));

/** The example inspection, changed where a test needs it. */
export const inspectionOf = (changed: object = {}) => ({ ...ACCESS_COMMAND.OpenInspection, ...changed });

/**
 * Three people with home nursing: u-0001 of the north, with a reduction; u-0002 of the south; u-0003 of nobody knows where. An
 * inspection looks at the north in March 2020 and may read until the end of June.
 */
export const world = async (
  inspection: object = inspectionOf(),
): Promise<{ readonly ledger: Ledger; readonly store: EventStore; readonly clock: SetClock }> => {
  const { ledger, store, clock } = freshLedger('2020-03-16T09:00:00Z');
  const steps = [
    ...person('u-0001'),
    placed('u-0001', 'home-care-north'),
    reduceTo('c-less', 7, 3),
    ...person('u-0002'),
    placed('u-0002', 'home-care-south'),
    ...person('u-0003'),
    placed('u-0003', undefined),
    inspection,
  ];
  for (const step of steps) await run(ledger.record(plain(step)));
  clock.set('2020-03-20T09:00:00Z');
  return { ledger, store, clock };
};

export const INSPECTOR = { as: 'official', ...ACCESS_COMMAND.OpenInspection.official } as const;

/** The inspector, under the inspection. */
export const UNDER: ReaderRequest<{ readonly inspection: string }> = {
  reader: INSPECTOR,
  ground: 'supervision',
  scope: { inspection: INSPECTION },
};

/** A nurse of the north, about the people of the north. */
export const IN_UNIT: ReaderRequest<{ readonly unit: string }> = {
  reader: { as: 'official', person: 's-0007', role: 'nurse', unit: 'home-care-north' },
  ground: 'care',
  scope: { unit: 'home-care-north' },
};

export const THEMSELF: ReaderRequest<{ readonly person: string }> = {
  reader: { as: 'self' },
  ground: 'own-access',
  scope: { person: 'u-0001' },
};
