import * as E from 'fp-ts/lib/Either.js';
import { catalogueWith, type Catalogue, type WrittenAdditions } from 'forsvarlig';

/** The municipality's own services as data. */
const ADDITIONS: WrittenAdditions = {
  version: 1,
  serviceTypes: [
    { id: 'follow-up-team', like: 'home-nursing', nb: 'Oppfølgingsteam', en: 'Follow-up team' },
    { id: 'street-football', like: 'day-activity', nb: 'Gatelag', en: 'Street football team' },
  ],
};

const made = catalogueWith(ADDITIONS);
if (E.isLeft(made)) throw new Error(made.left.message);

/** The law and the services that Hamar's decisions are made by. */
export const CATALOGUE: Catalogue = made.right;
