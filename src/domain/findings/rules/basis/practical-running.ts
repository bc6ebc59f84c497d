import { actsOf, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import type { DecisionRule } from '../../rule.js';
import type { DecisionCase } from '../../decision-case.js';
import { TWO_WEEKS } from '../../clock.js';

/** Said to need no power, or to have no other purpose than to run the service. */
const isTreatedAsRunning = ({ event }: DecisionCase): boolean =>
  'ground' in event &&
  (event.power?.kind === 'none-needed' ||
    (event.ground.purposes.length > 0 &&
      event.ground.purposes.every((purpose) => purpose === 'ordinary-operation')));

/** Times and staff are running; less of a service for weeks is not, unless somebody can say why. */
export const PRACTICAL_RUNNING: DecisionRule = {
  id: 'basis.practical-running',
  group: 'basis',
  severity: 'considerable',
  title: {
    nb: 'Behandlet som praktisk drift uten at det er sagt hvorfor',
    en: 'Treated as practical running without saying why',
  },
  looksAt: {
    nb: 'Vedtak om mindre av en tjeneste som reglene om enkeltvedtak gjelder eller kan gjelde for, og som er registrert som ren drift: at ingen myndighet trengs, eller at formålet bare er ordinær drift. Er begrunnelsen gitt bruker i en underretning eller forklaring, er det ikke noe funn.',
    en: 'Decisions on less of a service to which the rules on individual decisions apply or may apply, recorded as running only: that no power is needed, or that ordinary operation is the only purpose. Where the user was given the reasons in a notice or an explanation there is no finding.',
  },
  mend: {
    nb: 'Vurder om det er et enkeltvedtak. Er det drift, så skriv hvorfor og fortell bruker det.',
    en: 'Consider if it is an individual decision. If it is running, write down why and tell the user.',
  },
  provisions: ['pbrl-2-7', 'fvl-24', 'fvl-25'],
  clock: { expected: TWO_WEEKS },
  about: 'decision',
  scope: {
    forces: ['decision'],
    directions: ['less'],
    individualDecision: ['yes', 'unclear'],
    notRequestedBy: THE_PERSON,
  },
  find: (decision, file, { catalogue }) => {
    if (!isTreatedAsRunning(decision)) return [];
    const acts = actsOf(decision, file, catalogue);
    const explained = acts.some(
      ({ notices, talks }) =>
        notices.some(({ event }) => event.reasonsGiven) ||
        talks.some(({ event }) => event.type === 'ExplanationGiven'),
    );
    return acts.length === 0 || explained
      ? []
      : [
          {
            on: decision.decided,
            service: decision.service,
            about: decision.id,
            present: [there('registrert som drift', 'recorded as running', decision.ref)],
            missing: [lacking('hvorfor det ikke er et enkeltvedtak', 'why it is no individual decision')],
          },
        ];
  },
};
