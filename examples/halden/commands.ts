import {
  acceptOffer,
  byVideo,
  freeText,
  grantService,
  makeOffer,
  plusDays,
  receiveApplication,
  recordConsent,
  recordDelivery,
  registerServiceUser,
  reviewDecision,
  visits,
  type CommandInput,
  type CommandInputOf,
  type LocalDate,
} from 'forsvarlig';
import { day } from '../story/happening.js';
import type { Person } from './people.js';

export const NURSING = 'home-nursing';
export const UNIT = 'halden-home-nursing';

/** Who assesses, recommends and decides. The text names neither role nor mandate. */
export const allocation: CommandInputOf<'MakeOffer'>['by'] = {
  role: 'allocation-officer',
  unit: 'halden-allocation',
  mandate: { kind: 'delegated', reference: freeText('Kommunens delegeringsreglement') },
};
export const nurse = { role: 'nurse', unit: UNIT } as const;

export const registered = (user: string, on: string): CommandInput =>
  registerServiceUser({
    ...{ id: `halden:${user}:register`, user, on: day(on), need: 3 },
    ...{ vulnerability: 'ordinary', livesAlone: true, specialNeeds: false },
  });

export const applied = (user: string, on: string): CommandInput =>
  receiveApplication({
    ...{ id: `halden:${user}:apply`, user, service: NURSING, serviceType: 'home-nursing' },
    ...{ appliedBy: 'user', channel: 'digital-mail', on: day(on) },
  });

const grantedOn = ({ user, visits: amount, tasks }: Person, on: LocalDate, id: string): CommandInput =>
  grantService({
    ...{ id, user, service: NURSING, serviceType: 'home-nursing', by: allocation },
    ...{ decided: on, effective: on, strands: [visits(amount)] },
    tasks: tasks.map((task) => ({ task })),
    legalBasis: ['hol-3-2-6-a'],
  });

export const granted = (person: Person): CommandInput =>
  grantedOn(person, day(person.granted), `halden:${person.user}:grant`);

/** Every service is gone through once a year, and granted anew as it is. */
const YEAR = 364;
const renewals = ({ granted: on, assessed }: Person): ReadonlyArray<LocalDate> => {
  const found: LocalDate[] = [];
  for (let next = plusDays(day(on), YEAR); next < day(assessed); next = plusDays(next, YEAR))
    found.push(next);
  return found;
};

/** The same service again, on each day on which it was evaluated before the story begins. */
export const renewed = (person: Person): ReadonlyArray<readonly [LocalDate, CommandInput]> =>
  renewals(person).map((on) => [on, grantedOn(person, on, `halden:${person.user}:grant-${on}`)]);

type Offer = Omit<CommandInputOf<'MakeOffer'>, 'command' | 'version'>;

/** The recommendation as it is made to everybody: so many visits on a screen, at times that are kept. */
export const offer = ({
  user,
  visits: amount,
  offered,
  suitability,
  assessed,
  offeredOn,
}: Person): Offer => ({
  ...{ id: `halden:${user}:offer`, user, service: NURSING, force: 'recommendation', to: 'user' },
  ...{ by: allocation, on: day(offeredOn), suitability },
  proposes: [
    ...(offered.inPerson === amount
      ? []
      : [{ dimension: 'amount', from: visits(amount), to: visits(offered.inPerson) } as const]),
    { dimension: 'amount', from: byVideo(visits(0)), to: byVideo(visits(offered.onScreen)) },
    { dimension: 'timing', to: 'guaranteed' },
  ],
  reasons: freeText('Kommunen mener at besøk på skjerm kan passe. Det er brukeren som velger.'),
  answerBy: plusDays(day(offeredOn), 14),
  assessment: {
    ...{ on: day(assessed), by: 'nurse', necessity: 'another-way' },
    facts: freeText('Det som skal følges opp på skjerm, krever ikke at noen er til stede i rommet.'),
    user: { heard: true, view: freeText('Vil høre mer om hvordan det virker.') },
  },
});

export const offered = (person: Person): CommandInput => makeOffer(offer(person));

/** The user says yes: the consent, and the acceptance that moves the level. It is looked at again every four weeks. */
export const accepted = (person: Person, on: string, effective: string): ReadonlyArray<CommandInput> => {
  const { user } = person;
  return [
    recordConsent({
      ...{ id: `halden:${user}:consent`, user, consent: 'screen', matter: 'digital-service' },
      ...{ service: NURSING, on: day(on), from: 'user', how: 'spoken', by: nurse },
    }),
    acceptOffer({
      ...{ id: `halden:${user}:accept`, user, service: NURSING, offer: `halden:${user}:offer` },
      ...{ acceptedBy: 'user', on: day(on), effective: day(effective) },
      term: { review: plusDays(day(effective), 28), rhythm: { everyDays: 28 } },
    }),
  ];
};

/** What was given in one week: on a screen and, where somebody comes too, in person. */
export const delivered = ({ user, offered: { onScreen, inPerson } }: Person, monday: string): CommandInput =>
  recordDelivery({
    ...{ id: `halden:${user}:delivered-${monday}`, user, service: NURSING, kind: 'ordinary', by: nurse },
    ...{ on: day(monday), until: plusDays(day(monday), 6) },
    given: [
      { unit: 'visits', amount: onScreen, mode: 'video' },
      ...(inPerson === 0 ? [] : [{ unit: 'visits', amount: inPerson, mode: 'in-person' } as const]),
    ],
    missed: [],
  });

/** The yes is looked at again with the user, and goes on. */
export const reviewed = ({ user }: Person, on: string): CommandInput =>
  reviewDecision({
    ...{
      id: `halden:${user}:review`,
      user,
      service: NURSING,
      reviews: `halden:${user}:offer`,
      by: allocation,
    },
    ...{ on: day(on), outcome: 'upheld', next: { review: plusDays(day(on), 28), rhythm: { everyDays: 28 } } },
    reasons: freeText('Det virker etter hensikten, og brukeren vil fortsette.'),
  });
