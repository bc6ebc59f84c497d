import type { Ref } from '../../changes/change.js';
import type { ServiceLevel } from '../../changes/level.js';
import { levelAt } from '../../changes/level.js';
import { settled } from '../../changes/settled.js';
import type { Instant } from '../../values/instant.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Label } from '../../vocabulary/code-list.js';
import type { NeedScore } from '../../vocabulary/people.js';
import type { ServiceType } from '../../vocabulary/services.js';
import { isAsGranted, marksOf, type Marks } from '../../views/marks.js';
import type { PersonalLevel } from '../../views/population.js';
import type { PersonDossier } from '../person-dossier.js';
import type { DossierScope } from '../scope.js';
import type { FigurePart, Figure } from './figure.js';

/** Every event that made a level: the grant, what is in force, and what each part was made by. */
const refsOf = (level: ServiceLevel): ReadonlyArray<Ref> => {
  const found = new Map<string, Ref>();
  const parts = [level.state, ...level.strands, ...level.tasks, ...level.attributes, ...level.conditions];
  for (const { because } of parts) for (const ref of because) found.set(ref.id, ref);
  for (const { measure, carriedBy } of level.inForce) {
    found.set(measure.ref.id, measure.ref);
    if (carriedBy !== undefined) found.set(carriedBy.id, carriedBy);
  }
  return [...found.values()].sort((a, b) => a.position - b.position);
};

const isLess = ({ reduced, paused, suspended, limited }: Marks): boolean =>
  reduced || paused || suspended || limited;

/** How a service can stand to what was granted, and what each of them means. */
interface Standing {
  readonly title: Label;
  readonly definition: Label;
  readonly is: (personal: PersonalLevel, marks: Marks) => boolean;
}

const standing = (
  title: readonly [nb: string, en: string],
  definition: readonly [nb: string, en: string],
  is: Standing['is'],
): Standing => ({
  title: { nb: title[0], en: title[1] },
  definition: { nb: definition[0], en: definition[1] },
  is,
});

/** The columns of the table of services. A service can stand in several of them. */
export const STANDINGS = {
  granted: standing(
    ['innvilget', 'granted'],
    ['Tjenester som er innvilget og ikke avsluttet.', 'Services that were granted and have not ended.'],
    () => true,
  ),
  full: standing(
    ['på fullt nivå', 'at the full level'],
    [
      'Tjenester som er slik de ble innvilget i alt: omfang, form, oppgaver, utfører, vilkår og egenandel.',
      'Services that are as they were granted in everything: extent, form, tasks, who does them, terms and fee.',
    ],
    ({ level }, marks) => isAsGranted(level, marks),
  ),
  less: standing(
    ['mindre enn innvilget', 'less than granted'],
    [
      'Tjenester som er redusert, satt på pause, stanset eller har oppgaver som ingen gjør nå.',
      'Services that are reduced, paused, suspended or have tasks that nobody does now.',
    ],
    (_, marks) => isLess(marks),
  ),
  other: standing(
    ['endret på annen måte', 'changed otherwise'],
    [
      'Tjenester som verken er på fullt nivå eller mindre enn innvilget.',
      'Services that are neither at the full level nor less than granted.',
    ],
    ({ level }, marks) => !isAsGranted(level, marks) && !isLess(marks),
  ),
  reduced: standing(
    ['redusert', 'reduced'],
    [
      'Tjenester som går, med mindre i alt enn innvilget. Sju besøk som er blitt tre besøk og fire samtaler, er ikke mindre.',
      'Services that run with less in all than granted. Seven visits that became three visits and four calls are not less.',
    ],
    (_, { reduced }) => reduced,
  ),
  paused: standing(
    ['på pause', 'paused'],
    ['Tjenester som er satt på pause.', 'Services that are paused.'],
    (_, { paused }) => paused,
  ),
  suspended: standing(
    ['stanset', 'suspended'],
    ['Tjenester som er stanset.', 'Services that are suspended.'],
    (_, { suspended }) => suspended,
  ),
  replaced: standing(
    ['erstattet', 'replaced'],
    [
      'Tjenester med kontakt i en form som ikke var innvilget.',
      'Services with contact in a form that was not granted.',
    ],
    (_, { replaced }) => replaced,
  ),
  'handed-over': standing(
    ['overtatt av andre', 'handed over'],
    [
      'Tjenester med en oppgave som andre enn tjenesten gjør.',
      'Services with a task that others than the service do.',
    ],
    (_, { handedOver }) => handedOver,
  ),
  limited: standing(
    ['bare nødvendig', 'necessary only'],
    [
      'Tjenester med oppgaver som ingen gjør før de tas opp igjen.',
      'Services with tasks that nobody does until they are taken up again.',
    ],
    (_, { limited }) => limited,
  ),
  kept: standing(
    ['bevisst opprettholdt', 'kept on purpose'],
    [
      'Tjenester som ved en egen beslutning ble holdt som de er.',
      'Services that a decision of their own kept as they are.',
    ],
    ({ kept }) => kept,
  ),
  pending: standing(
    ['avventer beslutning', 'decision pending'],
    [
      'Tjenester som et tiltak for mange berører, uten at noe er vedtatt eller vurdert om dem siden.',
      'Services that a measure for many touches, with nothing decided or assessed about them since.',
    ],
    ({ pending }) => pending,
  ),
  'review-overdue': standing(
    ['vurdering forfalt', 'review overdue'],
    [
      'Tjenester med et tiltak i kraft som skulle vært vurdert på nytt før dagen.',
      'Services with a measure in force that was to be reassessed before the day.',
    ],
    (_, { reviewOverdue }) => reviewOverdue,
  ),
} as const satisfies Readonly<Record<string, Standing>>;
export type StandingName = keyof typeof STANDINGS;

/** A kind of service, or all of them. */
export type KindOfFigure = ServiceType | 'all';

const GRANTED: Label = {
  nb: 'tjenester som er innvilget og ikke avsluttet',
  en: 'services granted and not ended',
};

const servicesOf = (
  { user, levels }: PersonDossier,
  kind: KindOfFigure,
  counts: (personal: PersonalLevel) => boolean,
): ReadonlyArray<FigurePart> =>
  levels
    .filter(({ level }) => level.state.granted !== 'ended' && (kind === 'all' || level.serviceType === kind))
    .map((personal) => ({
      user,
      service: personal.level.service,
      counts: counts(personal),
      refs: refsOf(personal.level),
    }));

const named = (kind: KindOfFigure, label: Label): Label => ({
  nb: kind === 'all' ? `alle tjenester: ${label.nb}` : `${kind}: ${label.nb}`,
  en: kind === 'all' ? `all services: ${label.en}` : `${kind}: ${label.en}`,
});

/** How many services of a kind stand in some way to what was granted. */
export const servicesFigure = (
  kind: KindOfFigure,
  name: StandingName,
  { asOf: { at } }: DossierScope,
): Figure => {
  const { title, definition, is } = STANDINGS[name];
  return {
    name: `services.${kind}.${name}`,
    title: named(kind, title),
    definition,
    of: GRANTED,
    ofPerson: (one) => servicesOf(one, kind, (personal) => is(personal, marksOf(personal.level, at))),
  };
};

/** The need of a figure as it stands in its name. */
export type NeedName = `${NeedScore}` | 'unknown';

/** How many of the services of people with one need are less than granted. */
export const needFigure = (kind: KindOfFigure, need: NeedName, { asOf: { at } }: DossierScope): Figure => ({
  name: `need.${kind}.${need}`,
  title: named(kind, {
    nb: `mindre enn innvilget, bistandsbehov ${need === 'unknown' ? 'ikke registrert' : need}`,
    en: `less than granted, need ${need === 'unknown' ? 'not recorded' : need}`,
  }),
  definition: STANDINGS.less.definition,
  of: {
    nb: 'tjenester til brukere med dette bistandsbehovet, innvilget og ikke avsluttet',
    en: 'services of users with this need, granted and not ended',
  },
  ofPerson: (one) =>
    String(one.at.facts.need?.value ?? 'unknown') === need
      ? servicesOf(one, kind, ({ level }) => isLess(marksOf(level, at)))
      : [],
});

/** How many parts of services were granted without a known extent. */
export const EXTENT_UNKNOWN: Figure = {
  name: 'extent-unknown',
  title: { nb: 'deler av tjenester uten kjent omfang', en: 'parts of services of unknown extent' },
  definition: {
    nb: 'Deler av innvilgede tjenester, én for hver form og enhet, der innvilget omfang ikke er registrert som tall.',
    en: 'Parts of granted services, one for each form and unit, of which the granted extent is not on record as a number.',
  },
  of: { nb: 'deler av innvilgede tjenester', en: 'parts of granted services' },
  ofPerson: ({ user, levels }) =>
    levels
      .filter(({ level }) => level.state.granted !== 'ended')
      .flatMap(({ level: { service, strands } }) =>
        strands
          .filter(({ form }) => form.task === undefined)
          .map(({ granted, because }) => ({
            user,
            service,
            counts: !('amount' in granted),
            refs: because,
          })),
      ),
};

/** The share of services at the full level on a day. */
export const shareFigure = (
  day: LocalDate,
  {
    service,
    asOf: { knownAt },
  }: { readonly service?: ServiceType; readonly asOf: { readonly knownAt: Instant } },
): Figure => ({
  name: `share.${day}`,
  title: {
    nb: `andel tjenester på fullt nivå ${day}`,
    en: `share of services at the full level on ${day}`,
  },
  definition: STANDINGS.full.definition,
  of: GRANTED,
  ofPerson: ({ user, person: { timelines } }) =>
    timelines.flatMap((recorded): ReadonlyArray<FigurePart> => {
      const level = levelAt(settled(recorded, knownAt), { at: day, knownAt });
      if (level === undefined || level.state.granted === 'ended') return [];
      if (service !== undefined && level.serviceType !== service) return [];
      return [
        {
          user,
          service: level.service,
          counts: isAsGranted(level, marksOf(level, day)),
          refs: refsOf(level),
        },
      ];
    }),
});
