import type { Assessment } from '../../../vocabulary/assessment.js';
import { actsOf, THE_PERSON, type DecidedAct } from '../../decided-act.js';
import type { DecisionCase } from '../../decision-case.js';
import { lacking, there } from '../../evidence.js';
import type { UserFile } from '../../files.js';
import type { PresentEvidence } from '../../finding.js';
import type { DecisionRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

/** What an accepted offer of less rested on stands in the offer. */
const assessedFor = (
  act: DecidedAct,
  { event }: DecisionCase,
  { ofKind }: UserFile,
): Assessment | undefined => {
  if (event.type !== 'OfferAccepted' || act.prolongs) return act.assessment;
  return ofKind('OfferMade').find((offer) => offer.event.decision === event.offer)?.event.assessment;
};

/** A decision about one person rests on an assessment of that person, made before it. */
export const NOT_ASSESSED: DecisionRule = {
  id: 'assessment.none',
  group: 'assessment',
  severity: 'serious',
  title: { nb: 'Bruker er ikke vurdert individuelt', en: 'The user was not individually assessed' },
  looksAt: {
    nb: 'Vedtak og avtaler som gir mindre av en tjeneste, avslutter den eller endrer den på annen måte, og forlengelser av dem: om de bygger på en vurdering av denne brukeren, gjort senest samme dag. Ønsker fra bruker selv ses det bort fra.',
    en: 'Decisions and agreements that give less of a service, end it or change it otherwise, and what prolonged them: whether they rest on an assessment of this user, made on that day or before. What the user asked for is left alone.',
  },
  mend: {
    nb: 'Vurder bruker nå, og ta stilling til om tjenesten skal gis tilbake.',
    en: 'Assess the user now, and decide whether the service is to be given back.',
  },
  provisions: ['hol-4-1', 'hol-3-1', 'fvl-17'],
  clock: { assessed: ON_RECORD },
  about: 'decision',
  scope: {
    forces: ['decision', 'agreement'],
    directions: ['less', 'other'],
    notRequestedBy: THE_PERSON,
  },
  find: (decision, file, { catalogue }) =>
    actsOf(decision, file, catalogue).flatMap((act) => {
      // What somebody accepted that is not less was theirs to take.
      if (decision.event.type === 'OfferAccepted' && decision.direction !== 'less') return [];
      const assessment = assessedFor(act, decision, file);
      if (assessment !== undefined && assessment.on <= act.decided) return [];
      const present: ReadonlyArray<PresentEvidence> = [
        there('besluttet eller avtalt', 'decided or agreed', act.ref),
        ...(assessment === undefined
          ? []
          : [there(`vurdert ${assessment.on}, etterpå`, `assessed ${assessment.on}, afterwards`, act.ref)]),
      ];
      return [
        {
          on: act.decided,
          service: decision.service,
          about: act.id,
          present,
          missing: [lacking('en individuell vurdering', 'an individual assessment', act.decided)],
        },
      ];
    }),
};
