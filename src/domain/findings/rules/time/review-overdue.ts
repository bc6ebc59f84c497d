import { plusDays, type LocalDate } from '../../../values/local-date.js';
import type { DecisionCase } from '../../decision-case.js';
import type { UserFile } from '../../files.js';
import type { DecisionRule } from '../../rule.js';
import { reviewsDue } from '../../reviews-due.js';
import { ON_RECORD } from '../../clock.js';

/** Whoever decides to lift a measure has looked at it, also where it holds for some days more. */
const isLiftDecidedBy = (day: LocalDate, { id, service }: DecisionCase, { ofKind }: UserFile): boolean =>
  ofKind('ServiceRestored').some(
    ({ event }) => event.service === service && event.decided <= day && event.lifts.includes(id),
  );

/** domain.md A4: every reduction is assessed anew, and on time. */
export const REVIEW_OVERDUE: DecisionRule = {
  id: 'time.review-overdue',
  group: 'time',
  severity: 'considerable',
  title: {
    nb: 'Ny vurdering er ikke gjort i tide',
    en: 'Reassessment was not made in time',
  },
  looksAt: {
    nb: 'Vedtak og avtaler som endrer en tjeneste, fra den dagen de skulle vurderes på nytt. En vurdering på selve dagen er i tide; en som kom før dagen, flytter den bare når den setter en ny. Tiltak som ikke gjaldt lenger dagen etter, og tiltak som det da var bestemt å oppheve, ses det bort fra.',
    en: 'Decisions and agreements that change a service, from the day they were to be assessed anew. An assessment on the day itself is in time; one before the day moves it only where it sets another. Measures that held no longer on the day after, and those that it had been decided to lift by then, are left alone.',
  },
  mend: {
    nb: 'Vurder tiltaket på nytt nå, og registrer hva vurderingen førte til.',
    en: 'Assess the measure anew now, and record what came of it.',
  },
  provisions: ['hol-4-1', 'for-2016-1250-8'],
  clock: { review: ON_RECORD },
  about: 'decision',
  scope: { forces: ['decision', 'agreement'] },
  find: (decision, file, { asOf }) =>
    reviewsDue(decision, asOf)
      .filter(({ due, doneOn }) => due < (doneOn ?? asOf.at))
      .filter(({ due }) => !isLiftDecidedBy(due, decision, file))
      .map(({ due, setBy, doneBy }) => ({
        on: plusDays(due, 1),
        service: decision.service,
        about: decision.id,
        present: [
          { what: { nb: 'skulle vurderes innen', en: 'to be assessed by' }, day: due, ref: setBy },
          ...(doneBy === undefined
            ? []
            : [{ what: { nb: 'vurdert for sent', en: 'assessed late' }, ref: doneBy }]),
        ],
        missing: doneBy === undefined ? [{ what: { nb: 'ny vurdering', en: 'a reassessment' }, due }] : [],
      })),
};
