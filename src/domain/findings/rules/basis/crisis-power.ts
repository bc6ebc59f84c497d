import type { Ref } from '../../../changes/change.js';
import { frameworkAt } from '../../../changes/framework-life.js';
import { provisionLabel, provisionNamed, type Catalogue } from '../../../law/catalogue.js';
import { crisisPowerInWindow } from '../../../law/crisis-power.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { Power } from '../../../vocabulary/initiative.js';
import type { ProvisionId } from '../../../vocabulary/provision-id.js';
import { mattered } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { Found } from '../../finding.js';
import type { CrisisRule, DecisionRule, StaffRule } from '../../rule.js';
import { carries } from './legal-basis.js';
import { BY_LAW } from '../../clock.js';

/** A decision as far as crisis powers go. */
interface Relying {
  readonly ref: Ref;
  readonly power?: Power | undefined;
  readonly legalBasis: ReadonlyArray<ProvisionId>;
  readonly decided: LocalDate;
  readonly effective: LocalDate;
  /** The last day on which it held or will; undefined while that is open. */
  readonly heldUntil: LocalDate | undefined;
  /** The first day from which it rests on ordinary law as well; undefined where it never does. */
  readonly ordinaryFrom: LocalDate | undefined;
}

type Outside = Pick<Found, 'on' | 'present' | 'missing'>;

const isPower = (catalogue: Catalogue, id: ProvisionId): boolean =>
  provisionNamed(catalogue, id)?.activated !== undefined;

const outsideOf = (
  id: ProvisionId,
  { ref, decided, effective, heldUntil, ordinaryFrom }: Relying,
  catalogue: Catalogue,
): Outside | undefined => {
  const present = [
    there(
      `bygger på ${provisionLabel(catalogue, id, 'nb')}`,
      `rests on ${provisionLabel(catalogue, id, 'en')}`,
      ref,
    ),
  ];
  const onDecided = crisisPowerInWindow(catalogue, id, decided);
  if (onDecided.standing === 'no-power')
    return {
      on: decided,
      present,
      missing: [lacking('en fullmakt som er satt i verk', 'a crisis power that was activated', decided)],
    };
  const inForce = crisisPowerInWindow(catalogue, id, effective);
  for (const [day, on] of [
    [onDecided, decided],
    [inForce, effective],
  ] as const)
    if (day.standing !== 'in-window')
      return {
        on,
        present,
        missing: [
          lacking('at fullmakten var satt i verk den dagen', 'that the power was activated that day', on),
        ],
      };
  const last = inForce.standing === 'in-window' ? inForce.window.to : undefined;
  if (last === undefined || (heldUntil !== undefined && heldUntil <= last)) return undefined;
  const after = plusDays(last, 1);
  const goesOn =
    crisisPowerInWindow(catalogue, id, after).standing === 'in-window' ||
    (ordinaryFrom !== undefined && ordinaryFrom <= after);
  return goesOn
    ? undefined
    : {
        on: after,
        present,
        missing: [
          lacking(
            'opphør, eller en ny avgjørelse med annen hjemmel, da fullmakten gikk ut',
            'an end, or a new decision on another legal basis, when the power ran out',
            last,
          ),
        ],
      };
};

/** Once for each power that it rests on and could not. */
const outsideWindow = (relying: Relying, catalogue: Catalogue): ReadonlyArray<Outside> => {
  const { power, legalBasis } = relying;
  const named = power?.kind === 'crisis-power' ? [power.provision] : [];
  const powers = new Set([...named, ...legalBasis.filter((id) => isPower(catalogue, id))]);
  return [...powers].flatMap((id) => outsideOf(id, relying, catalogue) ?? []);
};

/** What is named as the power it was done by is not helped by other provisions that were cited beside it. */
const ordinaryAtOnce = (
  { power, legalBasis, decided }: Pick<Relying, 'power' | 'legalBasis' | 'decided'>,
  catalogue: Catalogue,
): boolean =>
  power?.kind !== 'crisis-power' &&
  legalBasis.some((id) => !isPower(catalogue, id) && carries(catalogue, id, decided));

const TEXTS = {
  group: 'basis',
  severity: 'serious',
  mend: {
    nb: 'Opphev tiltaket, eller treff en ny avgjørelse etter ordinær lov.',
    en: 'Lift the measure, or decide anew by ordinary law.',
  },
  provisions: ['hberl-1-5'],
} as const;

const LOOKS = {
  nb: 'om fullmakten var satt i verk både den dagen det ble besluttet og den dagen det tok til å gjelde, og om det gjaldt lenger enn fullmakten. At krisen er over, er noe annet.',
  en: 'whether the power was activated both on the day of the decision and on the day it took effect, and whether it held longer than the power. That the crisis is over is another matter.',
} as const;

/** Three ends are different: the phase, the power's window, the ground. This is the window. */
export const POWER_OUTSIDE_WINDOW: DecisionRule = {
  ...TEXTS,
  id: 'basis.power-outside-window',
  title: {
    nb: 'Krisefullmakt brukt utenfor tiden den gjaldt',
    en: 'A crisis power used outside its window',
  },
  looksAt: {
    nb: `Vedtak og avtaler om en bruker som bygger på en krisefullmakt: ${LOOKS.nb} En forlengelse med annen hjemmel avløser fullmakten.`,
    en: `Decisions and agreements about a user that rest on a crisis power: ${LOOKS.en} What prolongs it on another legal basis takes the power's place.`,
  },
  clock: { activated: BY_LAW, ranOut: BY_LAW, lifted: BY_LAW },
  about: 'decision',
  scope: { forces: ['decision', 'agreement'] },
  find: (decision, _file, { catalogue }) => {
    const { event, ref, decided, effective, heldUntil, service, id: about } = decision;
    if (!('ground' in event) || !mattered(decision)) return [];
    const { power, ground } = event;
    const { legalBasis } = ground;
    const onOrdinaryLaw = decision.extensions
      .filter(({ event: extension }) =>
        extension.ground.legalBasis.some(
          (id) => !isPower(catalogue, id) && carries(catalogue, id, extension.decided),
        ),
      )
      .map(({ event: extension }) => extension.effective)
      .sort()[0];
    const ordinaryFrom = ordinaryAtOnce({ power, legalBasis, decided }, catalogue)
      ? effective
      : onOrdinaryLaw;
    return outsideWindow(
      { ref, power, legalBasis, decided, effective, heldUntil, ordinaryFrom },
      catalogue,
    ).map((found) => ({ ...found, service, about }));
  },
};

/** The same of measures for many. */
export const MEASURE_OUTSIDE_WINDOW: CrisisRule = {
  ...TEXTS,
  id: 'basis.measure-power-outside-window',
  title: {
    nb: 'Krisefullmakt brukt i et tiltak for mange utenfor tiden den gjaldt',
    en: 'A crisis power used in a measure for many outside its window',
  },
  looksAt: {
    nb: `Tiltak for mange som bygger på en krisefullmakt: ${LOOKS.nb}`,
    en: `Measures for many that rest on a crisis power: ${LOOKS.en}`,
  },
  clock: { activated: BY_LAW, ranOut: BY_LAW, lifted: BY_LAW },
  about: 'crisis',
  find: ({ crisis }, { measures, asOf, catalogue }) =>
    measures.flatMap((life) => {
      const { event, ref } = life;
      const standing = frameworkAt(life, asOf);
      if (event.crisis !== crisis || standing === undefined) return [];
      const { power, ground, decided } = event;
      const { legalBasis } = ground;
      const { from: effective, endedOn } = standing;
      const heldUntil = endedOn === undefined ? undefined : plusDays(endedOn, -1);
      if (heldUntil !== undefined && heldUntil < effective) return [];
      const ordinaryFrom = ordinaryAtOnce({ power, legalBasis, decided }, catalogue) ? effective : undefined;
      return outsideWindow(
        { ref, power, legalBasis, decided, effective, heldUntil, ordinaryFrom },
        catalogue,
      );
    }),
};

/** The same of staff who were ordered elsewhere. */
export const REDEPLOYED_OUTSIDE_WINDOW: StaffRule = {
  ...TEXTS,
  id: 'basis.redeployed-outside-window',
  title: {
    nb: 'Ansatt pålagt tjeneste utenfor tiden fullmakten gjaldt',
    en: 'Staff ordered to serve outside the window of the power',
  },
  looksAt: {
    nb: 'Omdisponeringer og plasseringer som bygger på en krisefullmakt: om den var satt i verk den dagen det ble besluttet og den dagen det tok til å gjelde.',
    en: 'Redeployments and placements that rest on a crisis power: whether it was activated on the day of the decision and on the day it took effect.',
  },
  clock: { activated: BY_LAW, ranOut: BY_LAW },
  about: 'staff',
  find: ({ entries }, { catalogue }) =>
    entries.flatMap(({ event, ref }) => {
      if (event.type !== 'StaffRedeployed' && event.type !== 'VolunteerPlaced') return [];
      const { decided, effective, decision: about, ground } = event;
      const { legalBasis } = ground;
      const relying = { ref, legalBasis, decided, effective, heldUntil: effective, ordinaryFrom: undefined };
      return outsideWindow(relying, catalogue).map((found) => ({ ...found, about }));
    }),
};
