import { plusDays } from '../../../values/local-date.js';
import { actsOf, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { DecisionRule } from '../../rule.js';
import { ON_RECORD, TWO_WEEKS } from '../../clock.js';

/** How many days before a decision a prior notice that names none is still about it. */
const FRESH_DAYS = 60;

/** fvl § 16: whoever is affected is told that a decision may come, and can say what they think. */
export const NO_PRIOR_NOTICE: DecisionRule = {
  id: 'notice.no-prior-notice',
  group: 'notice',
  severity: 'considerable',
  title: {
    nb: 'Ikke forhåndsvarslet, uten at det er oppgitt grunn til å la det være',
    en: 'No prior notice, and no ground for leaving it out',
  },
  looksAt: {
    nb: `Enkeltvedtak om mindre av en tjeneste, og forlengelser av dem: om bruker er varslet før vedtaket (et varsel som ikke nevner noe vedtak, gjelder i ${FRESH_DAYS} dager), har uttalt seg i vurderingen, eller det er skrevet hvorfor bruker ikke er hørt. Ønsker fra bruker selv ses det bort fra.`,
    en: `Individual decisions on less of a service, and what prolonged them: whether the user was given notice before the decision (a notice that names none is good for ${FRESH_DAYS} days), had their say in the assessment, or it is written why the user was not heard. What the user asked for is left alone.`,
  },
  mend: {
    nb: 'La bruker uttale seg nå, og vurder vedtaket på nytt. Var det grunn til ikke å varsle, så skriv den ned.',
    en: 'Let the user have their say now, and reassess the decision. If there was a ground for giving no notice, write it down.',
  },
  provisions: ['fvl-16', 'pbrl-3-1'],
  clock: { fresh: { days: FRESH_DAYS }, warned: ON_RECORD, expected: TWO_WEEKS },
  about: 'decision',
  scope: { forces: ['decision'], directions: ['less'], notRequestedBy: THE_PERSON },
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap((act) => {
      const { individualDecision, assessment, notices, decided, ref, id: about } = act;
      if (individualDecision.required !== 'yes' || assessment?.user !== undefined) return [];
      const since = plusDays(decided, -FRESH_DAYS);
      const warned =
        notices.some(({ event }) => event.kind === 'prior-notice' && event.sent <= decided) ||
        file
          .ofKind('NoticeGiven')
          .some(
            ({ event }) =>
              event.kind === 'prior-notice' &&
              event.decisions.length === 0 &&
              event.sent <= decided &&
              event.sent >= since,
          );
      return warned
        ? []
        : [
            {
              on: decided,
              service: decision.service,
              about,
              present: [there('besluttet', 'decided', ref)],
              missing: [
                lacking(
                  'forhåndsvarsel, eller grunnen til å la det være',
                  'prior notice, or the ground for leaving it out',
                  decided,
                ),
              ],
            },
          ];
    }),
};
