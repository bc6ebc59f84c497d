import * as t from 'io-ts';
import { byTag, Choice } from '../../codec/choice.js';
import { struct } from '../../codec/struct.js';
import { ServiceTerm } from '../attributes.js';
import { Party } from '../initiative.js';
import { HowMany, Duration } from './amounts.js';

const binds = { binds: t.readonlyArray(Party) } as const;

/** A term under which something still happens, and whom it binds: a condition, a number, a distance, a time limit. */
export const TermOfService = new Choice(
  'TermOfService',
  {
    condition: struct('ConditionTerm', { kind: t.literal('condition'), condition: ServiceTerm, ...binds }),
    number: struct('NumberTerm', { kind: t.literal('number'), together: HowMany, ...binds }),
    distance: struct('DistanceTerm', { kind: t.literal('distance'), metres: HowMany, ...binds }),
    time: struct('TimeTerm', { kind: t.literal('time'), lasts: Duration, ...binds }),
  },
  byTag('kind'),
  'an object with kind',
);
export type TermOfService = t.TypeOf<typeof TermOfService>;
