import { frameworkAt } from '../../../changes/framework-life.js';
import { individualDecisionRequired } from '../../../law/individual-decision.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import { mayReduce } from '../../../vocabulary/measure/direction.js';
import type { MeasureChange } from '../../../vocabulary/measure/changes.js';
import { expectedDaysOf } from '../../decision-case.js';
import { actsOf, THE_PERSON, type DecidedAct } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { Found } from '../../finding.js';
import type { CrisisRule, DecisionRule } from '../../rule.js';
import { TWO_WEEKS } from '../../clock.js';

/** Within so many days of taking effect a decision is told of as the individual decision that it is. The municipality's own measure, not the law's. */
const TOLD_WITHIN_DAYS = 14;

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);

/** Told of in some way, and not as an individual decision by its day. */
const notToldAsOne = ({
  ref,
  decided,
  effective,
  notices,
  talks,
}: DecidedAct): Pick<Found, 'on' | 'present' | 'missing'> | undefined => {
  const due = plusDays(later(decided, effective), TOLD_WITHIN_DAYS);
  const told = notices.filter(({ event }) => event.kind === 'notice-of-decision');
  if (told.some(({ event }) => event.sent <= due)) return undefined;
  const informed = [...notices.filter(({ event }) => event.kind === 'information'), ...talks];
  // Whom nobody contacted at all is another finding.
  if (informed.length === 0 && told.length === 0) return undefined;
  return {
    on: plusDays(due, 1),
    present: [
      there('besluttet', 'decided', ref),
      ...informed.map((one) => there('fortalt på annen måte', 'told in another way', one.ref)),
      ...told.map((one) => there('underretning gitt for sent', 'notice of decision given late', one.ref)),
    ],
    missing:
      told.length === 0
        ? [lacking('underretning om enkeltvedtak', 'notice of an individual decision', due)]
        : [],
  };
};

const TEXTS = {
  group: 'basis',
  severity: 'serious',
  provisions: ['pbrl-2-7', 'fvl-23', 'fvl-27'],
} as const;

/** pbrl § 2-7: what is expected to last longer than two weeks is decided as an individual decision. */
export const NO_INDIVIDUAL_DECISION: DecisionRule = {
  ...TEXTS,
  id: 'basis.no-individual-decision',
  title: {
    nb: 'Ventet å vare over 14 dager uten enkeltvedtak',
    en: 'Expected to last longer than 14 days, with no individual decision',
  },
  looksAt: {
    nb: `Mindre av en tjeneste som reglene om enkeltvedtak gjelder for: avtaler om mindre som ingen har underrettet om som vedtak, og vedtak som bruker bare er blitt informert om, uten underretning innen ${TOLD_WITHIN_DAYS} dager. Ønsker fra bruker selv ses det bort fra; er bruker ikke kontaktet i det hele tatt, er det et eget funn.`,
    en: `Less of a service to which the rules on individual decisions apply: agreements on less that nobody gave notice of as a decision, and decisions of which the user was only informed, with no notice of decision within ${TOLD_WITHIN_DAYS} days. What the user asked for is left alone; a user whom nobody contacted at all is a finding of its own.`,
  },
  mend: {
    nb: 'Treff enkeltvedtak, og send underretning med begrunnelse og opplysning om klagerett.',
    en: 'Make an individual decision, and send notice of it with reasons and the right of appeal.',
  },
  clock: { expected: TWO_WEEKS, told: { days: TOLD_WITHIN_DAYS } },
  about: 'decision',
  scope: {
    forces: ['decision', 'agreement'],
    directions: ['less'],
    notRequestedBy: THE_PERSON,
  },
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap((act): ReadonlyArray<Found> => {
      const { individualDecision, notices, decided, ref, id: about } = act;
      if (individualDecision.required !== 'yes') return [];
      const { service } = decision;
      if (decision.event.type !== 'OfferAccepted' || act.prolongs) {
        const found = notToldAsOne(act);
        return found === undefined ? [] : [{ ...found, service, about }];
      }
      return notices.some(({ event }) => event.kind === 'notice-of-decision')
        ? []
        : [
            {
              on: decided,
              service,
              about,
              present: [there('avtalt i stedet for vedtatt', 'agreed and not decided', ref)],
              missing: [lacking('enkeltvedtak', 'an individual decision', decided)],
            },
          ];
    }),
};

/** Those that bind without anybody's consent. */
const BINDING: ReadonlySet<string> = new Set(['decision', 'agreement', 'requirement', 'permission']);

/** A measure for many in place of a decision about each. */
export const MEASURE_FOR_DECISIONS: CrisisRule = {
  ...TEXTS,
  id: 'basis.measure-for-decisions',
  title: {
    nb: 'Tiltak for mange i stedet for enkeltvedtak, ventet å vare over 14 dager',
    en: 'A measure for many in place of individual decisions, expected to last longer than 14 days',
  },
  looksAt: {
    nb: 'Bindende tiltak som gjelder direkte, tar eller kan ta noe av en tjeneste som reglene om enkeltvedtak gjelder for, og ventes å vare over 14 dager. Tiltak som gjennomføres ved individuell vurdering og vedtak, ses det bort fra.',
    en: 'Binding measures that apply directly, take or may take something of a service to which the rules on individual decisions apply, and are expected to last longer than 14 days. Measures carried out by individual assessment and decision are left alone.',
  },
  mend: {
    nb: 'Vurder hver bruker som er berørt, og treff enkeltvedtak for dem som får mindre.',
    en: 'Assess each user whom it touches, and make individual decisions for those who get less.',
  },
  clock: { expected: TWO_WEEKS },
  about: 'crisis',
  find: ({ crisis }, { measures, asOf, catalogue }) =>
    measures.flatMap((life) => {
      const { event, ref } = life;
      const { target, decided, effective, term } = event;
      const standing = frameworkAt(life, asOf);
      if (event.crisis !== crisis || !BINDING.has(event.force) || standing === undefined) return [];
      if (standing.endedOn !== undefined && standing.endedOn <= effective) return [];
      if ((target.kind !== 'services' && target.kind !== 'tasks') || target.application !== 'direct')
        return [];
      const changes: ReadonlyArray<MeasureChange> = target.changes;
      if (!changes.some(mayReduce)) return [];
      const expectedDays = expectedDaysOf(term, effective);
      const covered = target.services.some(
        (serviceType) =>
          individualDecisionRequired({ serviceType, expectedDays, decidedOn: decided }, catalogue)
            .required === 'yes',
      );
      return covered
        ? [
            {
              on: decided,
              present: [there('gjelder direkte for alle', 'applies to all directly', ref)],
              missing: [
                lacking(
                  'enkeltvedtak for hver som er berørt',
                  'an individual decision for each whom it touches',
                ),
              ],
            },
          ]
        : [];
    }),
};
