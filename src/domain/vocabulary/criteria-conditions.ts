import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { AreaKey, UnitKey, UserKey } from '../values/keys.js';
import { CarerCapacity, DigitalAbility, Dwelling } from './circumstances.js';
import { codeList } from './code-list.js';
import { KnownAmount, ContactMode } from './criteria-parts.js';
import { NeedScore, Vulnerability } from './people.js';
import { ServiceType, Task } from './services.js';

/** How a service stands to what was granted, as a condition can ask for it. */
export const Standing = codeList('Standing', {
  'as-granted': { nb: 'på innvilget nivå', en: 'as granted' },
  reduced: { nb: 'redusert', en: 'reduced' },
  replaced: { nb: 'gitt på en annen måte', en: 'given in another form' },
  limited: { nb: 'begrenset til nødvendige oppgaver', en: 'limited to necessary tasks' },
  'handed-over': { nb: 'med oppgaver overtatt av andre', en: 'with tasks handed over' },
  altered: { nb: 'med andre egenskaper eller vilkår', en: 'with other attributes or conditions' },
  paused: { nb: 'satt på pause', en: 'paused' },
  suspended: { nb: 'stanset', en: 'suspended' },
});
export type Standing = t.TypeOf<typeof Standing>;

const AmountBounds = struct('AmountBounds', {}, { atLeast: KnownAmount, atMost: KnownAmount });
export type AmountBounds = t.TypeOf<typeof AmountBounds>;

const yesOrNo = <K extends string>(about: K) =>
  struct(`Condition_${about}`, { about: t.literal(about), is: t.boolean });

const oneOf = <K extends string, C extends t.Mixed>(about: K, codec: C) =>
  struct(`Condition_${about}`, { about: t.literal(about), in: t.readonlyArray(codec) });

/**
 * The conditions, by what each is about. A list in a condition is read as "one of these"; the fields of one condition
 * hold together, so that a `service` condition is about one and the same service.
 */
export const CONDITIONS = {
  /** Has a service that fits: of these kinds, granted or now so much, standing so, in one of these modes. */
  service: struct(
    'Condition_service',
    { about: t.literal('service') },
    {
      types: t.readonlyArray(ServiceType),
      granted: AmountBounds,
      now: AmountBounds,
      standing: t.readonlyArray(Standing),
      modes: t.readonlyArray(ContactMode),
    },
  ),
  /** Has one of these tasks in a service; `necessary` as the grant has it, either where it is left out. */
  task: struct(
    'Condition_task',
    { about: t.literal('task'), in: t.readonlyArray(Task) },
    { necessary: t.boolean },
  ),
  /** The need score; a score of 9 (not relevant) is no place on the scale, and so unknown. */
  need: struct('Condition_need', { about: t.literal('need') }, { atLeast: NeedScore, atMost: NeedScore }),
  vulnerability: oneOf('vulnerability', Vulnerability),
  livesAlone: yesOrNo('livesAlone'),
  specialNeeds: yesOrNo('specialNeeds'),
  /** Whether somebody cares for the person, is in work, and can go on. */
  carer: struct(
    'Condition_carer',
    { about: t.literal('carer') },
    { has: t.boolean, inWork: t.boolean, canGoOn: t.readonlyArray(CarerCapacity) },
  ),
  unit: oneOf('unit', UnitKey),
  area: oneOf('area', AreaKey),
  dwelling: oneOf('dwelling', Dwelling),
  digitalAbility: oneOf('digitalAbility', DigitalAbility),
  hasPhone: yesOrNo('hasPhone'),
  physicalPresenceNeeded: yesOrNo('physicalPresenceNeeded'),
  riskOfDeterioration: yesOrNo('riskOfDeterioration'),
  needsSafety: yesOrNo('needsSafety'),
  consentCompetenceFlagged: yesOrNo('consentCompetenceFlagged'),
  staysInMunicipality: yesOrNo('staysInMunicipality'),
  whollyDependent: yesOrNo('whollyDependent'),
  /** People named one by one. */
  user: oneOf('user', UserKey),
} as const;

export type ConditionName = keyof typeof CONDITIONS;
/** One condition, told apart by `about`. */
export type Condition = { [N in ConditionName]: t.TypeOf<(typeof CONDITIONS)[N]> }[ConditionName];
export type ConditionOf<N extends ConditionName> = t.TypeOf<(typeof CONDITIONS)[N]>;
