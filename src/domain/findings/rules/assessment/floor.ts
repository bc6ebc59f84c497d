import type { Ref } from '../../../changes/change.js';
import { belowFloor, hasFloor, turningDays } from '../../../changes/floor.js';
import type { ServiceLevel, TaskLevel } from '../../../changes/level.js';
import type { Timeline } from '../../../changes/timeline.js';
import { isNothing } from '../../../values/quantity.js';
import type { LocalDate } from '../../../values/local-date.js';
import { Task } from '../../../vocabulary/services.js';
import { actsOf, isAskedFor, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { UserFile } from '../../files.js';
import type { Found } from '../../finding.js';
import type { DecisionRule, PersonRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

const isNecessary = ({ grants }: Timeline, task: Task): boolean =>
  grants.some(({ grant }) => grant.tasks.some((one) => one.necessary && one.task === task));

/** Whether anything recorded of a service could leave a necessary task undone: most decisions only make it less. */
const canSink = (timeline: Timeline): boolean =>
  timeline.measures.some(({ alterations }) =>
    alterations.some((one) => {
      if (one.dimension === 'task') return one.to === 'postponed' && isNecessary(timeline, one.task);
      if (one.dimension === 'state') return one.to !== 'running';
      return one.dimension === 'strand' && isNothing(one.strand);
    }),
  );

/** The events by which a necessary task came to be done by nobody. */
const causesOf = ({ state, strands }: ServiceLevel, task: TaskLevel): ReadonlyArray<Ref> => {
  const last = (refs: ReadonlyArray<Ref>): ReadonlyArray<Ref> => refs.slice(1).slice(-1);
  if (task.now === 'postponed') return last(task.because);
  if (state.now !== 'running') return last(state.because);
  return strands.flatMap(({ now, because }) => (isNothing(now) ? last(because) : []));
};

/** Whether another of the person's services does the task in the meantime. */
const isDoneElsewhere = (
  task: Task,
  { service }: Timeline,
  { timelines, levelOn }: UserFile,
  day: LocalDate,
): boolean =>
  timelines.some((other) => {
    if (other.service === service) return false;
    const level = levelOn(other, day);
    const share = level?.tasks.find((one) => one.task === task);
    return (
      level?.state.now === 'running' &&
      share !== undefined &&
      share.now !== 'postponed' &&
      !belowFloor(level).includes(share)
    );
  });

const foundOn = (
  day: LocalDate,
  timeline: Timeline,
  file: UserFile,
  before: ReadonlySet<Task>,
): { readonly sunk: ReadonlySet<Task>; readonly found: Found | undefined } => {
  const level = file.levelOn(timeline, day);
  // What was granted no more is not owed.
  const sunk = level === undefined || level.state.granted === 'ended' ? [] : belowFloor(level);
  const decided = (ref: Ref) => file.decisions.find((one) => one.ref.id === ref.id);
  const over = sunk
    .filter(({ task }) => !before.has(task))
    .map((task) => ({ task, causes: level === undefined ? [] : causesOf(level, task) }))
    .filter(
      ({ task, causes }) =>
        causes.some((ref) => {
          const decision = decided(ref);
          return decision === undefined || !isAskedFor(decision);
        }) && !isDoneElsewhere(task.task, timeline, file, day),
    );
  const refs = new Map(
    over.flatMap(({ task, causes }) =>
      [...task.because.slice(0, 1), ...causes].map((ref) => [ref.id, ref] as const),
    ),
  );
  const about = over.flatMap(({ causes }) => causes.map(decided)).find((one) => one !== undefined)?.id;
  return {
    sunk: new Set(sunk.map(({ task }) => task)),
    found:
      over.length === 0
        ? undefined
        : {
            on: day,
            service: timeline.service,
            ...(about === undefined ? {} : { about }),
            present: [...refs.values()].map((ref) =>
              ref.id === over[0]?.task.because[0]?.id
                ? there('nødvendig etter vedtaket', 'necessary by the grant', ref)
                : there('tatt bort', 'taken away', ref),
            ),
            missing: over.map(({ task: { task } }) =>
              lacking(
                `noen som gjør dette: ${Task.keys[task].nb}`,
                `somebody who does this: ${Task.keys[task].en}`,
              ),
            ),
          },
  };
};

/** A10: with reduced staffing the person's own necessary tasks are done all the same, by somebody. */
export const BELOW_FLOOR: PersonRule = {
  id: 'assessment.below-floor',
  group: 'assessment',
  severity: 'serious',
  title: {
    nb: 'Nødvendig hjelp falt bort uten at noen annen gjorde den',
    en: 'Necessary care fell away and nobody else gave it',
  },
  looksAt: {
    nb: 'Oppgaver som er nødvendige etter vedtaket (personlig stell, mat, medisiner og det som ellers er vurdert slik), hver dag nivået endrer seg: om tjenesten eller noen annen gjør dem. Overtar pårørende, en annen tjeneste eller noen annen, er det ikke noe funn, og heller ikke om bruker selv ønsket det.',
    en: 'Tasks that are necessary by the grant (personal care, food, medicine, and what else was so assessed), on each day on which the level turns: whether the service or somebody else does them. Where next of kin, another service or somebody else takes over there is no finding, nor where the user wished for it.',
  },
  mend: {
    nb: 'Gi den nødvendige hjelpen tilbake i dag, og undersøk hva bruker har vært uten.',
    en: 'Give the necessary care back today, and look into what the user has been without.',
  },
  provisions: ['hol-3-1', 'hol-4-1', 'pbrl-2-1-a', 'pbrl-2-1'],
  clock: { elsewhere: ON_RECORD },
  about: 'person',
  find: (file, context) =>
    file.timelines.flatMap((timeline) => {
      if (!hasFloor(timeline) || !canSink(timeline)) return [];
      const [first] = timeline.grants;
      if (first === undefined) return [];
      const days = [...new Set(turningDays(timeline, first.grant.from))]
        .filter((day) => day <= context.asOf.at)
        .sort();
      let before: ReadonlySet<Task> = new Set();
      return days.flatMap((day) => {
        const { sunk, found } = foundOn(day, timeline, file, before);
        before = sunk;
        return found ?? [];
      });
    }),
};

/** What was assessed as needed for life and health stays. */
export const NEEDED_TAKEN: DecisionRule = {
  id: 'assessment.needed-taken',
  group: 'assessment',
  severity: 'serious',
  title: {
    nb: 'Det som ble vurdert som nødvendig for liv og helse, ble tatt bort',
    en: 'What was assessed as needed for life and health was taken away',
  },
  looksAt: {
    nb: 'Vedtak om mindre av en tjeneste, og forlengelser av dem: om vurderingen de bygger på, sier at det som faller bort, er nødvendig for liv og helse. Erstatninger i samme omfang ses det bort fra.',
    en: 'Decisions on less of a service, and what prolonged them: whether the assessment they rest on says that what falls away is needed for life and health. Substitutes of the same extent are left alone.',
  },
  mend: {
    nb: 'Gi tjenesten tilbake, eller vurder bruker på nytt.',
    en: 'Give the service back, or assess the user anew.',
  },
  provisions: ['hol-3-1', 'hol-4-1', 'pbrl-2-1-a', 'pbrl-2-1'],
  clock: 'none',
  about: 'decision',
  scope: { forces: ['decision'], directions: ['less'], notRequestedBy: THE_PERSON },
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap(({ assessment, decided, ref, id: about }) =>
      assessment?.necessity === 'needed-for-life-and-health'
        ? [
            {
              on: decided,
              service: decision.service,
              about,
              present: [
                there(
                  'vurdert som nødvendig for liv og helse',
                  'assessed as needed for life and health',
                  ref,
                ),
              ],
              missing: [lacking('noe som kommer i stedet', 'something that comes in its place', decided)],
            },
          ]
        : [],
    ),
};
