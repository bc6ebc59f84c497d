import { actsOf, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import { isMadeUpFor } from '../../made-up-for.js';
import type { DecisionRule } from '../../rule.js';

/** Before something is taken: what else was tried, or considered? */
export const NO_ALTERNATIVES: DecisionRule = {
  id: 'assessment.no-alternatives',
  group: 'assessment',
  severity: 'minor',
  title: {
    nb: 'Ingen avbøtende tiltak vurdert før tjenesten ble redusert',
    en: 'No mitigation tried or considered before the service was reduced',
  },
  looksAt: {
    nb: 'Vedtak om mindre av en tjeneste, og forlengelser av dem: om vurderingen sier hvilke andre løsninger som er prøvd eller vurdert, eller om et annet vedtak om bruker er ment å veie opp for det. Ønsker fra bruker selv ses det bort fra.',
    en: 'Decisions on less of a service, and what prolonged them: whether the assessment tells which other ways were tried or considered, or another decision about the user was made to compensate for it. What the user asked for is left alone.',
  },
  mend: {
    nb: 'Vurder hva som kan veie opp for det bruker har mistet, og skriv det ned.',
    en: 'Consider what can make up for what the user has lost, and write it down.',
  },
  provisions: ['hol-4-1', 'fvl-17'],
  clock: 'none',
  about: 'decision',
  scope: { forces: ['decision'], directions: ['less'], notRequestedBy: THE_PERSON },
  find: (decision, file, { catalogue }) => {
    const acts = actsOf(decision, file, catalogue).filter(
      ({ assessment }) => assessment !== undefined && assessment.alternatives === undefined,
    );
    return acts.length === 0 || isMadeUpFor(decision, file)
      ? []
      : acts.map(({ id: about, ref, decided }) => ({
          on: decided,
          service: decision.service,
          about,
          present: [there('vurdert uten alternativer', 'assessed without alternatives', ref)],
          missing: [
            lacking('hva som ellers ble prøvd eller vurdert', 'what else was tried or considered', decided),
          ],
        }));
  },
};
