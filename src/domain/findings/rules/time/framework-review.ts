import { asKnownNow } from '../../../changes/as-of.js';
import type { Ref } from '../../../changes/change.js';
import { frameworkAt, type FrameworkLife } from '../../../changes/framework-life.js';
import { plusDays, type LocalDate } from '../../../values/local-date.js';
import { livesOf } from '../../../views/measures.js';
import type { CrisisRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

/** A day of reassessment that passed while the measure held; `doneBy`: what came too late. */
interface Passed {
  readonly review: LocalDate;
  readonly doneBy: Ref | undefined;
}

/** The review that a measure was to have had, where it held on a day and that review's day was before another. */
const passedOn = (life: FrameworkLife, day: LocalDate, before: LocalDate): LocalDate | undefined => {
  const standing = frameworkAt(life, asKnownNow(day));
  return standing?.state === 'in-force' && standing.review !== undefined && standing.review < before
    ? standing.review
    : undefined;
};

/** Asked on the day before each thing that became of the measure, and on the day asked about: what came late does not undo what passed. */
const passedIn = (life: FrameworkLife, at: LocalDate): ReadonlyArray<Passed> => {
  const found = new Map<LocalDate, Passed>();
  const enter = (review: LocalDate | undefined, doneBy?: Ref): void => {
    if (review !== undefined && !found.has(review)) found.set(review, { review, doneBy });
  };
  const acts = life.acts
    .map(({ event, ref }) => ({ event, ref, on: 'on' in event ? event.on : event.effective }))
    .filter(({ on }) => on <= at)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { event, ref, on } of acts) {
    const eve = plusDays(on, -1);
    if (event.type === 'FrameworkMeasureReviewed' || event.type === 'FrameworkMeasureExtended')
      enter(passedOn(life, eve, on), ref);
    else enter(passedOn(life, eve, eve));
  }
  const ended = frameworkAt(life, asKnownNow(at))?.endedOn;
  const last = ended === undefined ? at : plusDays(ended, -1);
  enter(passedOn(life, last, last));
  return [...found.values()];
};

export const FRAMEWORK_REVIEW_OVERDUE: CrisisRule = {
  id: 'time.framework-review-overdue',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Tiltak for mange er ikke vurdert på nytt i tide',
    en: 'A measure for many was not assessed anew in time',
  },
  looksAt: {
    nb: 'Kriseledelsens tiltak for mange der dagen for ny vurdering gikk mens de gjaldt, uten at de var vurdert; en vurdering som kom for sent, retter ikke det. Tiltak som da var avsluttet, satt på pause eller ikke hadde begynt, ses det bort fra.',
    en: 'Measures for many whose day of reassessment passed while they held, with none made; one that came late does not mend that. Measures that had ended by then, were set aside or had not begun are left alone.',
  },
  mend: {
    nb: 'Vurder tiltaket på nytt, og meld fra til dem det gjelder hvis det endres.',
    en: 'Assess the measure anew, and tell those affected where it changes.',
  },
  provisions: ['hol-4-1', 'koml-25-1', 'for-2016-1250-8'],
  clock: { review: ON_RECORD },
  about: 'crisis',
  find: ({ entries }, { asOf }) =>
    livesOf(entries).flatMap((life) => {
      const { decision } = life.event;
      return passedIn(life, asOf.at).map(({ review, doneBy }) => ({
        on: plusDays(review, 1),
        ...(decision === undefined ? {} : { about: decision }),
        present: [
          { what: { nb: 'skulle vurderes innen', en: 'to be assessed by' }, day: review, ref: life.ref },
          ...(doneBy === undefined
            ? []
            : [{ what: { nb: 'vurdert for sent', en: 'assessed late' }, ref: doneBy }]),
        ],
        missing:
          doneBy === undefined ? [{ what: { nb: 'ny vurdering', en: 'a reassessment' }, due: review }] : [],
      }));
    }),
};
