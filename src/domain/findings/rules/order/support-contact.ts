import { actsOf, THE_PERSON } from '../../decided-act.js';
import { lacking, there } from '../../evidence.js';
import { isMadeUpFor } from '../../made-up-for.js';
import type { DecisionRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

/** A12: support contact is kept for those with special needs; where it is not, somebody says why and what they get instead. */
export const SUPPORT_CONTACT_TAKEN: DecisionRule = {
  id: 'order.support-contact',
  group: 'order',
  severity: 'considerable',
  title: {
    nb: 'Støttekontakt tatt fra bruker med særskilte behov uten begrunnelse',
    en: 'Support contact taken from a user with special needs without reasons',
  },
  looksAt: {
    nb: 'Vedtak om mindre støttekontakt for brukere som det var registrert særskilte behov hos den dagen: om vurderingen sier hva annet som er prøvd eller vurdert, eller et annet vedtak veier opp for det. Ønsker fra bruker selv ses det bort fra.',
    en: 'Decisions on less support contact for users recorded that day as having special needs: whether the assessment tells what else was tried or considered, or another decision compensates for it. What the user asked for is left alone.',
  },
  mend: {
    nb: 'Vurder om støttekontakten skal gis tilbake, eller begrunn hvorfor de særskilte behovene ikke er til hinder.',
    en: 'Consider giving the support contact back, or give the reasons why the special needs do not stand in the way.',
  },
  provisions: ['hol-3-2-6-b', 'hol-4-1', 'fvl-25'],
  clock: { known: ON_RECORD },
  about: 'decision',
  scope: {
    forces: ['decision'],
    directions: ['less'],
    services: ['support-contact'],
    notRequestedBy: THE_PERSON,
  },
  find: (decision, file, { catalogue }) => {
    const { specialNeeds } = file.factsOn(decision.decided);
    const [first] = actsOf(decision, file, catalogue);
    if (specialNeeds?.value !== true || first === undefined) return [];
    if (first.assessment?.alternatives !== undefined || isMadeUpFor(decision, file)) return [];
    return [
      {
        on: decision.decided,
        service: decision.service,
        about: decision.id,
        present: [
          there('særskilte behov', 'special needs', specialNeeds.source),
          there('støttekontakt tatt', 'support contact taken', decision.ref),
        ],
        missing: [
          lacking(
            'hvorfor, og hva som kommer i stedet',
            'why, and what comes in its place',
            decision.decided,
          ),
        ],
      },
    ];
  },
};
