import { actsOf, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { DecisionRule } from '../../rule.js';

/** pbrl § 3-1: the person takes part; their view stands in the assessment, or why they were not heard. */
export const VIEW_MISSING: DecisionRule = {
  id: 'assessment.view-missing',
  group: 'assessment',
  severity: 'considerable',
  title: { nb: 'Brukers syn mangler', en: "The user's view is missing" },
  looksAt: {
    nb: 'Vedtak og avtaler som gir mindre av en tjeneste eller endrer den på annen måte, og forlengelser av dem: om vurderingen sier hva bruker mente, eller hvorfor bruker ikke er hørt. Ønsker fra bruker selv ses det bort fra.',
    en: 'Decisions and agreements that give less of a service or change it otherwise, and what prolonged them: whether the assessment tells what the user thought, or why the user was not heard. What the user asked for is left alone.',
  },
  mend: {
    nb: 'Spør bruker, eller den som taler for bruker, og ta det med i en ny vurdering.',
    en: 'Ask the user, or whoever speaks for the user, and take it into a reassessment.',
  },
  provisions: ['pbrl-3-1', 'fvl-17'],
  clock: 'none',
  about: 'decision',
  scope: {
    forces: ['decision', 'agreement'],
    directions: ['less', 'other'],
    notRequestedBy: THE_PERSON,
  },
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap(({ assessment, decided, ref, id }) =>
      assessment === undefined || assessment.user !== undefined
        ? []
        : [
            {
              on: decided,
              service: decision.service,
              about: id,
              present: [there('vurdert uten brukers syn', "assessed without the user's view", ref)],
              missing: [
                lacking(
                  'hva bruker mente, eller hvorfor bruker ikke er hørt',
                  'what the user thought, or why the user was not heard',
                  decided,
                ),
              ],
            },
          ],
    ),
};
