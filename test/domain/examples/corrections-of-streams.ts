import type { CommandInputOf, EventOf } from '../../../src/index.js';
import { givenEventId, type Written } from '../../../src/testing/given.js';
import { CRISIS_COMMAND } from './crisis-commands.js';
import { CRISIS_EVENT } from './crisis-events.js';
import { CRISIS } from './parts.js';
import { STAFF, STAFF_COMMAND, STAFF_EVENT } from './staff.js';
import { UNIT, UNIT_COMMAND, UNIT_EVENT } from './unit.js';

const reasons = { text: 'Read wrongly from the minutes.' } as const;
const by = { role: 'unit-leader', unit: UNIT, person: 's-0007' } as const;
const said = { by, on: '2020-03-20' } as const;
const reason = 'recorded-twice' as const;
const whole = [{ measure: 'only-necessary-visits', to: 'whole' }] as const;
const step = CRISIS_EVENT.ReopeningStepTaken;

type Corrections = `${'Correct' | 'Redact'}${'Staff' | 'Unit' | 'Crisis'}Entry`;
type Corrected = `${'Staff' | 'Unit' | 'Crisis'}Entry${'Corrected' | 'Redacted'}`;

/** An entry of each kind of stream beside a user's, corrected and redacted. */
export const STREAM_CORRECTION_COMMAND: { readonly [N in Corrections]: CommandInputOf<N> } = {
  CorrectStaffEntry: {
    command: 'CorrectStaffEntry',
    version: 1,
    id: 'c-correct',
    staff: STAFF,
    corrects: 'c-extend',
    ...said,
    reasons,
    entry: { ...STAFF_COMMAND.ExtendRedeployment, term: { until: '2020-05-15' } },
  },
  RedactStaffEntry: {
    command: 'RedactStaffEntry',
    version: 1,
    id: 'c-redact',
    staff: STAFF,
    redacts: 'c-extend',
    reason,
    ...said,
  },
  CorrectUnitEntry: {
    command: 'CorrectUnitEntry',
    version: 1,
    id: 'c-correct',
    unit: UNIT,
    corrects: 'c-unit-close-places',
    ...said,
    reasons,
    entry: { ...UNIT_COMMAND.ClosePlaces, places: 10 },
  },
  RedactUnitEntry: {
    command: 'RedactUnitEntry',
    version: 1,
    id: 'c-redact',
    unit: UNIT,
    redacts: 'c-unit-close-places',
    reason,
    ...said,
  },
  CorrectCrisisEntry: {
    command: 'CorrectCrisisEntry',
    version: 1,
    id: 'c-correct',
    crisis: CRISIS,
    corrects: 'c-step',
    ...said,
    reasons,
    entry: { ...CRISIS_COMMAND.TakeReopeningStep, eases: whole },
  },
  RedactCrisisEntry: {
    command: 'RedactCrisisEntry',
    version: 1,
    id: 'c-redact',
    crisis: CRISIS,
    redacts: 'c-step',
    reason,
    ...said,
  },
};

const corrected = { version: 1, decision: 'c-correct', ...said, reasons } as const;
const redacted = { version: 1, decision: 'c-redact', reason, ...said } as const;

/** What these commands become after the entries that they name: the second, the first, the fifth and the sixth of a stream. */
export const STREAM_CORRECTION_EVENT: { readonly [N in Corrected]: Written<EventOf<N>> } = {
  StaffEntryCorrected: {
    type: 'StaffEntryCorrected',
    staff: STAFF,
    ...corrected,
    corrects: givenEventId(2),
    now: { ...STAFF_EVENT.RedeploymentExtended, term: { until: '2020-05-15' } },
  },
  StaffEntryRedacted: {
    type: 'StaffEntryRedacted',
    staff: STAFF,
    ...redacted,
    redacts: givenEventId(2),
  },
  UnitEntryCorrected: {
    type: 'UnitEntryCorrected',
    unit: UNIT,
    ...corrected,
    corrects: givenEventId(1),
    now: { ...UNIT_EVENT.PlacesClosed, places: 10 },
  },
  UnitEntryRedacted: {
    type: 'UnitEntryRedacted',
    unit: UNIT,
    ...redacted,
    redacts: givenEventId(1),
  },
  CrisisEntryCorrected: {
    type: 'CrisisEntryCorrected',
    crisis: CRISIS,
    ...corrected,
    corrects: givenEventId(5),
    others: [givenEventId(6)],
    now: { ...step, eases: whole },
    alongside: [
      {
        type: 'FrameworkMeasureEnded',
        version: 1,
        crisis: CRISIS,
        measure: 'only-necessary-visits',
        decision: 'c-step',
        by: step.by,
        decided: step.decided,
        effective: step.effective,
        reasons: step.reasons,
      },
    ],
  },
  CrisisEntryRedacted: {
    type: 'CrisisEntryRedacted',
    crisis: CRISIS,
    ...redacted,
    redacts: givenEventId(5),
    others: [givenEventId(6)],
  },
};
