import type { Ref } from '../../../changes/change.js';
import { isFrameworkAct } from '../../../changes/framework-life.js';
import type { FrameworkRef } from '../../../vocabulary/framework.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { Label } from '../../../vocabulary/code-list.js';
import type { DecisionCase } from '../../decision-case.js';
import { LIMITS } from '../../limits.js';
import { heldOn, reassessedFrom } from '../../reassessed.js';
import type { DecisionRule } from '../../rule.js';
import type { RuleContext } from '../../rule-context.js';
import type { Found } from '../../finding.js';
import type { UserFile } from '../../files.js';

/** What took the ground from under a decision, and on which day. */
interface Gone {
  readonly on: LocalDate;
  readonly what: Label;
  readonly ref: Ref;
}

const ENDINGS = {
  FrameworkMeasureEnded: { nb: 'tiltaket for mange er avsluttet', en: 'the measure for many was ended' },
  FrameworkMeasureWithdrawn: {
    nb: 'tiltaket for mange er trukket',
    en: 'the measure for many was withdrawn',
  },
  FrameworkMeasureReversed: { nb: 'tiltaket for mange er omgjort', en: 'the measure for many was reversed' },
  FrameworkMeasureSuperseded: {
    nb: 'tiltaket for mange er erstattet',
    en: 'the measure for many was superseded',
  },
  FrameworkMeasureEased: { nb: 'gjenåpning er tillatt', en: 'reopening was permitted' },
} as const;

const isEnding = (type: string): type is keyof typeof ENDINGS => Object.hasOwn(ENDINGS, type);

const derivesFrom = ({ event }: DecisionCase): FrameworkRef | undefined =>
  'derivesFrom' in event ? event.derivesFrom : undefined;

/** The first day from the decision on when its measure for many was ended, reversed or eased. */
const goneFor = (decision: DecisionCase, { crises }: RuleContext): Gone | undefined => {
  const from = derivesFrom(decision);
  if (from === undefined) return undefined;
  let first: Gone | undefined;
  for (const { event, ref } of crises.get(from.crisis)?.entries ?? []) {
    if (!isFrameworkAct(event) || event.measure !== from.measure || !isEnding(event.type)) continue;
    if (!('effective' in event) || event.effective < decision.decided) continue;
    // What was decided on the day of a step of reopening rests on what the step left.
    if (event.type === 'FrameworkMeasureEased' && event.effective === decision.decided) continue;
    if (first === undefined || event.effective < first.on)
      first = { on: event.effective, what: ENDINGS[event.type], ref };
  }
  return first;
};

/** What is found where a ground went and nobody looked at the decision anew in time. */
export const leftStanding = (
  decision: DecisionCase,
  file: UserFile,
  gone: Gone | undefined,
): ReadonlyArray<Found> => {
  if (gone === undefined) return [];
  const due = plusDays(gone.on, LIMITS.groundGone);
  const reassessed = reassessedFrom(decision, file, gone.on);
  const late = reassessed !== undefined && reassessed.on > due;
  if (!heldOn(decision, plusDays(due, 1)) || (reassessed !== undefined && !late)) return [];
  return [
    {
      on: plusDays(due, 1),
      service: decision.service,
      about: decision.id,
      present: [
        {
          what: { nb: 'vedtaket som fortsatt gjelder', en: 'the decision that still holds' },
          ref: decision.ref,
        },
        { what: gone.what, ref: gone.ref },
        ...(reassessed === undefined
          ? []
          : [{ what: { nb: 'vurdert for sent', en: 'assessed late' }, ref: reassessed.ref }]),
      ],
      missing:
        reassessed === undefined
          ? [
              {
                what: {
                  nb: 'ny vurdering, plan eller nytt vedtak',
                  en: 'a reassessment, a plan or a new decision',
                },
                due,
              },
            ]
          : [],
    },
  ];
};

export const GROUND_GONE: DecisionRule = {
  id: 'time.ground-gone',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Grunnlaget er falt bort, men tjenesten er ikke vurdert på nytt',
    en: 'The ground is gone, but the service was not assessed anew',
  },
  looksAt: {
    nb: `Vedtak og avtaler som bygger på et tiltak for mange som er avsluttet, trukket, omgjort, erstattet eller lempet på, og som fortsatt gjelder mer enn ${LIMITS.groundGone} dager etter. Dagene er et mål for gjennomgangen, ikke en lovfrist.`,
    en: `Decisions and agreements that rest on a measure for many that was ended, withdrawn, reversed, superseded or eased, and still hold more than ${LIMITS.groundGone} days later. The days are a yardstick for reading, and no deadline in law.`,
  },
  mend: {
    nb: 'Vurder tjenesten på nytt nå, og ta den opp igjen der grunnlaget er borte.',
    en: 'Assess the service anew now, and take it up again where the ground is gone.',
  },
  provisions: ['hol-4-1', 'fvl-35', 'for-2016-1250-8'],
  clock: { reassessed: { days: LIMITS.groundGone } },
  about: 'decision',
  scope: { forces: ['decision', 'agreement'], directions: ['less', 'other'] },
  find: (decision, file, context) => leftStanding(decision, file, goneFor(decision, context)),
};
