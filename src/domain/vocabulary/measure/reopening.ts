import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { FrameworkKey, StepKey, UnitKey } from '../../values/keys.js';
import { LocalDate } from '../../values/local-date.js';
import { EndCondition } from '../decisions.js';
import { Selection } from '../selection.js';
import { ServiceType } from '../services.js';
import { ServiceChange } from './changes.js';
import { Gathering } from './subjects.js';
import { TermOfService } from './terms-of-service.js';

/**
 * A step of a reopening: which services or groups, for whom, how they open (mode, place, setting, numbers), under which terms,
 * and from which day it is permitted. `eases`: the measures that it takes something of.
 */
export const ReopeningStep = struct(
  'ReopeningStep',
  {
    step: StepKey,
    services: t.readonlyArray(ServiceType),
    changes: t.readonlyArray(ServiceChange),
    permittedFrom: LocalDate,
  },
  {
    gatherings: t.readonlyArray(Gathering),
    units: t.readonlyArray(UnitKey),
    people: Selection,
    terms: t.readonlyArray(TermOfService),
    requires: t.readonlyArray(EndCondition),
    eases: t.readonlyArray(FrameworkKey),
  },
);
export type ReopeningStep = t.TypeOf<typeof ReopeningStep>;

/** What a step does to a measure that it eases. */
export const Easing = struct('Easing', {
  measure: FrameworkKey,
  to: t.keyof({ 'in-part': null, whole: null }, 'EasingExtent'),
});
export type Easing = t.TypeOf<typeof Easing>;
