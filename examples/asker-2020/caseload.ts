import {
  freeText,
  grantService,
  plusDays,
  registerServiceUser,
  type CommandInputOf,
  type LocalDate,
} from 'forsvarlig';
import { day } from './days.js';
import type { Dice } from './dice.js';
import type { Planned } from './planned.js';
import type { Profile, Service } from './profile.js';

type Grant = CommandInputOf<'GrantService'>;

/** The allocation office decides on Tuesdays, from this one until 18 February 2020: before the crisis. */
const FIRST_TUESDAY = day('2018-01-02');
const TUESDAYS = 112;

const allocationOffice: Grant['by'] = {
  role: 'allocation-officer',
  unit: 'asker-allocation-office',
  mandate: { kind: 'delegated', reference: freeText('Delegeringsreglementet, tildeling av tjenester') },
};

interface Granting {
  readonly service: string;
  readonly serviceType: Grant['serviceType'];
  readonly legalBasis: Grant['legalBasis'];
  readonly granted: Service;
}

const grantings = ({ nursing, practical, supportContact, respite }: Profile): ReadonlyArray<Granting> => {
  const granting = (
    serviceType: Grant['serviceType'],
    provision: Grant['legalBasis'][number],
    granted: Service | undefined,
  ): ReadonlyArray<Granting> =>
    granted === undefined
      ? []
      : [{ service: serviceType, serviceType, legalBasis: ['hol-3-1', provision], granted }];
  return [
    ...granting('home-nursing', 'hol-3-2-6-a', nursing),
    ...granting('practical-assistance', 'hol-3-2-6-b', practical),
    ...granting('support-contact', 'hol-3-2-6-b', supportContact),
    ...granting('respite', 'hol-3-6', respite),
  ];
};

const registration = (profile: Profile, on: LocalDate): Planned => {
  const { user, score, vulnerability, livesAlone, specialNeeds, carer } = profile;
  return {
    recordedOn: on,
    command: registerServiceUser({
      id: `asker:${user}:register`,
      user,
      on,
      need: score,
      vulnerability,
      livesAlone,
      specialNeeds,
      ...(carer === undefined ? {} : { carer }),
    }),
  };
};

const grant = (user: string, { service, granted, ...rest }: Granting, decided: LocalDate): Planned => ({
  recordedOn: decided,
  command: grantService({
    id: `asker:${user}:grant-${service}`,
    user,
    service,
    ...rest,
    by: allocationOffice,
    decided,
    effective: plusDays(decided, 3),
    strands: [granted.strand],
    tasks: granted.tasks.map((task) => ({ task })),
  }),
});

/** How somebody came into the service: registered, and granted what they have. */
export const admission = (dice: Dice, profile: Profile): ReadonlyArray<Planned> => {
  const decided = plusDays(FIRST_TUESDAY, 7 * dice.between(0, TUESDAYS - 1));
  return [
    registration(profile, decided),
    ...grantings(profile).map((granting) => grant(profile.user, granting, decided)),
  ];
};
