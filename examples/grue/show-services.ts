import {
  FeeRule,
  provisionLabel,
  run,
  ServiceGoal,
  serviceTypeLabel,
  showStrand,
  type EventOf,
  type UnitEvent,
} from 'forsvarlig';
import { entriesAbout } from '../story/shown.js';
import type { Told } from '../story/story.js';
import { UNITS } from './by.js';
import { TODAY } from './facts.js';
import { listed, nb } from './lines.js';
import { PEOPLE } from './people.js';
import { CATALOGUE } from './services.js';

const everybody = Object.values(PEOPLE);

const grantLine = ({ user, serviceType, strands, goals = [] }: EventOf<'ServiceGranted'>): string =>
  `${user}  ${serviceTypeLabel(CATALOGUE, serviceType, 'nb')}, ${strands.map((one) => showStrand(one, 'nb')).join(' + ')}\n      mål: ${listed(ServiceGoal, goals)}`;

/** The services, who has them, and what they are for. */
export const services = async (told: Told): Promise<string> => {
  const grants = await Promise.all(everybody.map((user) => entriesAbout(told, { user }, 'ServiceGranted')));
  const lines = grants
    .flat()
    .flatMap(({ event }) => (event.type === 'ServiceGranted' ? [grantLine(event)] : []));
  // What was granted anew as it was, is told once.
  return [...new Set(lines)].join('\n');
};

const feeLine = (event: UnitEvent): ReadonlyArray<string> =>
  event.type === 'FeeRuleSet'
    ? [
        `Egenandel: ${event.services.map((one) => serviceTypeLabel(CATALOGUE, one, 'nb')).join(', ')}, ${FeeRule.keys[event.rule].nb}, fra ${nb(event.effective)}`,
        `Hjemmel: ${event.ground.legalBasis.map((id) => provisionLabel(CATALOGUE, id, 'nb')).join(', ')}`,
      ]
    : [];

/** Who gets help, on which assessment, and what it costs. */
export const eligibility = async (told: Told): Promise<string> => {
  const stays = await Promise.all(
    everybody.map(async (user) => {
      const { facts } = await run(told.ledger.person(user, { at: TODAY }));
      const where =
        facts.staysInMunicipality?.value === true ? 'oppholder seg i kommunen' : 'opphold ikke kjent';
      return `${user}  ${where}${facts.whollyDependent?.value === true ? '; helt avhengig av praktisk bistand' : ''}`;
    }),
  );
  const standing = await run(told.ledger.unit(UNITS.homeCare, { at: TODAY }));
  const rules = CATALOGUE.policies.map((policy) => `Kommunens egen regel: ${policy.nb}`);
  return [...stays, '', ...rules, ...standing.fees.flatMap(({ event }) => feeLine(event))].join('\n');
};
