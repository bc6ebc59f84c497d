import type { Ref } from '../../../changes/change.js';
import type { CommandKey, ServiceKey } from '../../../values/keys.js';
import type { LocalDate } from '../../../values/local-date.js';
import { mattered } from '../../decided-act.js';
import type { DecisionCase } from '../../decision-case.js';
import { lacking, there } from '../../evidence.js';
import type { UserFile } from '../../files.js';
import type { PersonRule } from '../../rule.js';
import { ON_RECORD } from '../../clock.js';

/** Something that rests on what the user says, or is decided over them. */
interface Resting {
  readonly on: LocalDate;
  readonly ref: Ref;
  readonly service?: ServiceKey | undefined;
  readonly about?: CommandKey;
}

/** Whether it was the user who spoke, and nobody for them. */
const isOwn = ({ event, direction }: DecisionCase): boolean => {
  if (event.type === 'OwnWishFollowed') return event.wish.by === 'user';
  if (event.type === 'OfferAccepted') return event.acceptedBy === 'user';
  return direction === 'less' || direction === 'other';
};

const restingIn = ({ decisions, ofKind }: UserFile): ReadonlyArray<Resting> => [
  ...decisions
    .filter((decision) => mattered(decision) && isOwn(decision))
    .map(({ decided: on, ref, service, id: about }) => ({ on, ref, service, about })),
  ...ofKind('ConsentGiven').flatMap(({ event, ref }) =>
    event.from === 'user' ? [{ on: event.on, ref, service: event.service }] : [],
  ),
];

/** pbrl § 4-3: where somebody raised it, competence to consent is assessed before anything rests on it (G6). */
export const COMPETENCE_NOT_ASSESSED: PersonRule = {
  id: 'assessment.competence',
  group: 'assessment',
  severity: 'considerable',
  title: {
    nb: 'Samtykkekompetansen er ikke vurdert, enda noen hadde reist spørsmålet',
    en: 'Competence to consent was not assessed, though somebody had raised it',
  },
  looksAt: {
    nb: 'Samtykker, ønsker og aksepter fra bruker selv, og vedtak som gir mindre eller noe annet, etter at det er registrert tvil om samtykkekompetansen: om den er vurdert siden, senest samme dag. Talte verge eller pårørende for bruker, ses det bort fra samtykket.',
    en: 'Consents, wishes and acceptances of the user, and decisions that give less or something else, after doubt about competence to consent was recorded: whether it was assessed since, on that day at the latest. Where a guardian or next of kin spoke for the user, the consent is left alone.',
  },
  mend: {
    nb: 'Vurder samtykkekompetansen for det saken gjelder, skriftlig og begrunnet, og prøv avgjørelsen på nytt.',
    en: 'Assess the competence for the matter, in writing and with reasons, and consider the decision anew.',
  },
  provisions: ['pbrl-4-3', 'pbrl-4-1', 'pbrl-3-1'],
  clock: { doubted: ON_RECORD, assessed: ON_RECORD },
  about: 'person',
  find: (file) => {
    if (!file.ofKind('CircumstancesRecorded').some(({ event }) => event.consentCompetenceFlagged === true))
      return [];
    const assessed = file.ofKind('CompetenceAssessed').map(({ event }) => event.on);
    return restingIn(file).flatMap(({ on, ref, service, about }) => {
      const flag = file.factsOn(on).consentCompetenceFlagged;
      if (flag?.value !== true || assessed.some((day) => day >= flag.since && day <= on)) return [];
      return [
        {
          on,
          ...(service === undefined ? {} : { service }),
          ...(about === undefined ? {} : { about }),
          present: [
            there('tvil om samtykkekompetansen', 'competence to consent in doubt', flag.source),
            there('avgjort eller samtykket etterpå', 'decided or consented afterwards', ref),
          ],
          missing: [
            lacking('vurdering av samtykkekompetansen', 'an assessment of competence to consent', on),
          ],
        },
      ];
    });
  },
};
