import type { Ref } from '../../../changes/change.js';
import type { LocalDate } from '../../../values/local-date.js';
import type { UnitKey } from '../../../values/keys.js';
import { EndCondition } from '../../../vocabulary/decisions.js';
import { endCondition } from '../../../vocabulary/term.js';
import type { DecisionCase } from '../../decision-case.js';
import type { UserFile } from '../../files.js';
import type { FileEntry } from '../../file-entry.js';
import { LIMITS } from '../../limits.js';
import type { DecisionRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import { leftStanding } from './ground-gone.js';

type Condition = NonNullable<ReturnType<typeof endCondition>>;

/** The entries that say that a condition is met. The others can't be read out of a record: somebody has to look. */
const MET_BY: Readonly<Partial<Record<Condition, ReadonlyArray<FileEntry['event']['type']>>>> = {
  'premises-reopened': ['FacilityReopened'],
  'activities-reopened': ['FacilityReopened'],
  'fault-repaired': ['TechnicalSystemRestored'],
  'power-restored': ['TechnicalSystemRestored'],
  'supplies-restored': ['EquipmentShortageEnded'],
};

interface Met {
  readonly on: LocalDate;
  readonly ref: Ref;
}

const dayOf = ({ event }: FileEntry): LocalDate | undefined => {
  if ('effective' in event) return event.effective;
  return 'on' in event ? event.on : undefined;
};

const inUnit = (
  condition: Condition,
  unit: UnitKey,
  since: LocalDate,
  { units }: RuleContext,
): Met | undefined => {
  const kinds = MET_BY[condition] ?? [];
  let first: Met | undefined;
  for (const entry of units.get(unit)?.entries ?? []) {
    const on = dayOf(entry);
    if (
      kinds.includes(entry.event.type) &&
      on !== undefined &&
      on >= since &&
      (first === undefined || on < first.on)
    )
      first = { on, ref: entry.ref };
  }
  return first;
};

/** A carer who can go on again is known from the user's own record. */
const inRecord = (condition: Condition, since: LocalDate, { ofKind }: UserFile): Met | undefined => {
  if (condition !== 'carer-available') return undefined;
  const found = ofKind('CircumstancesRecorded').find(
    ({ event: { on, carer } }) => on > since && carer?.has === true && carer.canGoOn === 'yes',
  );
  return found && { on: found.event.on, ref: found.ref };
};

const metOf = (
  decision: DecisionCase,
  file: UserFile,
  context: RuleContext,
): (Met & { condition: Condition }) | undefined => {
  const condition = decision.term === undefined ? undefined : endCondition(decision.term);
  if (condition === undefined) return undefined;
  const unit = file.factsOn(decision.effective).unit?.value;
  const met =
    inRecord(condition, decision.effective, file) ??
    (unit === undefined ? undefined : inUnit(condition, unit, decision.effective, context));
  return met && { ...met, condition };
};

export const CONDITION_MET: DecisionRule = {
  id: 'time.condition-met',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Vilkåret for å avslutte tiltaket er oppfylt, men det gjelder fortsatt',
    en: 'The condition for ending the measure is met, but it still holds',
  },
  looksAt: {
    nb: `Vedtak og avtaler som skal vare til et vilkår er oppfylt, der registeret selv viser at det er det: lokaler gjenåpnet, feil rettet eller lagre fylt opp i brukerens enhet, eller en omsorgsyter som kan fortsette igjen. Det gis ${LIMITS.groundGone} dager; det er ingen lovfrist. Andre vilkår kan ikke leses ut av registeret.`,
    en: `Decisions and agreements that last until a condition is met, where the record itself shows that it is: premises reopened, a fault repaired or supplies restored in the user's unit, or a carer who can go on again. ${LIMITS.groundGone} days are allowed, which is no deadline in law. Other conditions can't be read out of the record.`,
  },
  mend: {
    nb: 'Ta tjenesten opp igjen, eller begrunn et nytt vedtak.',
    en: 'Take the service up again, or give reasons for a new decision.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-8'],
  clock: { reassessed: { days: LIMITS.groundGone } },
  about: 'decision',
  scope: { forces: ['decision', 'agreement'], directions: ['less', 'other'] },
  find: (decision, file, context) => {
    const met = metOf(decision, file, context);
    return leftStanding(
      decision,
      file,
      met && { on: met.on, ref: met.ref, what: EndCondition.keys[met.condition] },
    );
  },
};
