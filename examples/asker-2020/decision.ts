import { freeText, plusDays, type CommandInput, type CommandInputOf, type LocalDate } from 'forsvarlig';
import { workingDay, workingDaysLater } from './days.js';
import type { Dice } from './dice.js';
import { CRISIS } from './leadership.js';
import { words, type Kind } from './phrases.js';
import type { Profile } from './profile.js';

/** The fields that every individual decision has, whatever it decides. */
type Fields = Omit<CommandInputOf<'SuspendSupportContact'>, 'command' | 'version' | 'operative'>;
type EndCondition = NonNullable<NonNullable<Fields['term']>['condition']>;

/** How long a decision lasts: to a day, or until a condition is met and with a day on which it is assessed anew. */
type Term = { readonly until: LocalDate } | { readonly condition: EndCondition; readonly review: LocalDate };

/** An individual decision, and what comes after it needs to know. */
export interface Decision {
  readonly id: string;
  readonly service: string;
  readonly decided: LocalDate;
  readonly recordedOn: LocalDate;
  readonly term: Term;
  readonly command: CommandInput;
}

interface Rule {
  readonly framework: string;
  readonly cause: Fields['ground']['cause'];
  readonly purposes: NonNullable<Fields['ground']['purposes']>;
  readonly necessity: NonNullable<Fields['assessment']>['necessity'];
  readonly condition: EndCondition;
}

const visits: Rule = {
  framework: 'visits-assessed',
  cause: 'staffing',
  purposes: ['cope-with-staffing', 'protect-vulnerable'],
  necessity: 'can-wait',
  condition: 'operation-normalised',
};
const respite: Rule = { ...visits, framework: 'respite-reduced', purposes: ['cope-with-staffing'] };
const contact: Rule = {
  ...visits,
  framework: 'support-contact-reduced',
  cause: 'infection',
  purposes: ['limit-infection'],
  condition: 'activities-reopened',
};

/** What each kind of decision derives from and is for. */
const RULES: Readonly<Record<Kind, Rule>> = {
  reduce: visits,
  'reduce-assistance': visits,
  replace: {
    ...visits,
    cause: 'infection',
    purposes: ['limit-infection', 'protect-vulnerable'],
    necessity: 'another-way',
    condition: 'infection-advice-lifted',
  },
  limit: { ...visits, framework: 'only-necessary-care', purposes: ['secure-necessary-care'] },
  'hand-over': { ...visits, framework: 'tasks-to-kin', necessity: 'another-way' },
  'reduce-respite': respite,
  'pause-respite': respite,
  'reduce-contact': contact,
  'suspend-contact': contact,
  'keep-contact': { ...contact, necessity: 'needed-for-life-and-health' },
};

const BASIS: Readonly<Record<string, NonNullable<Fields['ground']['legalBasis']>>> = {
  'home-nursing': ['hol-3-2-6-a', 'hol-4-1', 'fvl-35'],
  'practical-assistance': ['hol-3-2-6-b', 'hol-4-1', 'fvl-35'],
  'support-contact': ['hol-3-2-6-b', 'hol-4-1', 'fvl-35'],
  respite: ['hol-3-6', 'hol-4-1', 'fvl-35'],
};

/** Most last until a condition is met and are assessed anew after two weeks; some end on a day. */
const termFor = (dice: Dice, condition: Rule['condition'], effective: LocalDate): Term => {
  const until = (days: number): Term => ({ until: plusDays(effective, days) });
  return dice.byShare<() => Term>([
    [() => ({ condition, review: workingDay(plusDays(effective, 14)) }), 84],
    [() => until(dice.between(4, 6) * 7), 11],
    [() => until(13), 5],
  ])();
};

const assessment = (dice: Dice, kind: Kind, decided: LocalDate): NonNullable<Fields['assessment']> => ({
  on: plusDays(decided, -dice.between(0, 2)),
  by: dice.oneOf(['nurse', 'primary-contact']),
  necessity: RULES[kind].necessity,
  facts: freeText(words.facts(dice, kind)),
  ...(dice.chance(95)
    ? {
        user: dice.chance(92)
          ? { heard: true, view: freeText(words.view(dice)) }
          : { heard: false, why: freeText(words.notHeard(dice)) },
      }
    : {}),
  ...(dice.chance(70) ? { alternatives: freeText(words.alternatives(dice)) } : {}),
});

/** Where and when a decision about somebody is made. */
export interface Occasion {
  readonly dice: Dice;
  readonly profile: Profile;
  readonly decided: LocalDate;
  readonly effective: LocalDate;
}

/**
 * Makes an individual decision: what is the same for all of them comes from here, and `become` adds what is particular
 * to its kind. A few are put into the ledger some days late.
 */
export const decide = (
  { dice, profile, decided, effective }: Occasion,
  kind: Kind,
  service: string,
  become: (fields: Fields & { readonly assessment: NonNullable<Fields['assessment']> }) => CommandInput,
): Decision => {
  const { framework, cause, purposes, condition } = RULES[kind];
  const { user, unit } = profile;
  const id = `asker:${user}:${kind}-1`;
  const term = termFor(dice, condition, effective);
  const recordedOn = dice.chance(4) ? workingDaysLater(decided, dice.between(2, 8)) : decided;
  const command = become({
    id,
    user,
    service,
    by: {
      role: 'unit-leader',
      unit,
      mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') },
    },
    decided,
    effective,
    ground: {
      cause,
      purposes,
      legalBasis: BASIS[service] ?? [],
      reasons: freeText(words.reasons(dice, kind)),
    },
    term,
    assessment: assessment(dice, kind, decided),
    derivesFrom: { crisis: CRISIS, measure: framework },
  });
  return { id, service, decided, recordedOn, term, command };
};
