import * as t from 'io-ts';
import { byFlag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { StaffKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Necessity, Role } from './decisions.js';

/** Whether the person affected was heard, with their view or the reason why not. */
export const Hearing = new Choice(
  'Hearing',
  {
    true: struct('Heard', { heard: t.literal(true), view: FreeText }),
    false: struct('NotHeard', { heard: t.literal(false), why: FreeText }),
  },
  byFlag('heard'),
  'an object with heard',
);
export type Hearing = t.TypeOf<typeof Hearing>;

/** The individual assessment on which a decision about one person rests; `by` the role, `assessor` the person who made it. */
export const Assessment = struct(
  'Assessment',
  { on: LocalDate, by: Role, necessity: Necessity, facts: FreeText },
  { user: Hearing, alternatives: FreeText, assessor: StaffKey },
);
export type Assessment = t.TypeOf<typeof Assessment>;

/** Whether it was asked if the relieved carer is in work and should go on working. */
export const CarerWork = new Choice(
  'CarerWork',
  {
    true: struct('CarerWorkAsked', { asked: t.literal(true), inWork: t.boolean, shouldContinue: t.boolean }),
    false: struct('CarerWorkNotAsked', { asked: t.literal(false), why: FreeText }),
  },
  byFlag('asked'),
  'an object with asked',
);
export type CarerWork = t.TypeOf<typeof CarerWork>;

/** An agreement that next of kin take over a task for a period. */
export const KinAgreement = struct(
  'KinAgreement',
  { agreed: LocalDate, carerAssessed: t.boolean },
  { terms: FreeText },
);
export type KinAgreement = t.TypeOf<typeof KinAgreement>;
