import * as E from 'fp-ts/lib/Either.js';
import { catalogueWith, type Catalogue, type WrittenAdditions } from 'forsvarlig';

/**
 * The municipality's own services as data. The national list has one kind for all health services at home; Grue names
 * four of them. The policy is this example's: help for those who depend on it wholly is granted on an assessment.
 */
const ADDITIONS: WrittenAdditions = {
  version: 1,
  serviceTypes: [
    { id: 'milieu-service', like: 'home-nursing', nb: 'Miljøarbeidertjeneste', en: 'Milieu service' },
    {
      id: 'psychiatric-nursing',
      like: 'home-nursing',
      nb: 'Psykiatrisk sykepleie',
      en: 'Psychiatric nursing',
    },
    { id: 'substance-care', like: 'home-nursing', nb: 'Rusarbeid', en: 'Substance care' },
  ],
  policies: [
    {
      id: 'dependence-assessed',
      nb: 'Praktisk bistand innvilges etter en vurdering av om brukeren er helt avhengig av den.',
      en: 'Practical assistance is granted on an assessment of whether the user depends on it wholly.',
      appliesTo: { commands: ['GrantService'], serviceTypes: ['practical-assistance'] },
      demands: { kind: 'field-present', field: 'assessment' },
    },
  ],
};

const made = catalogueWith(ADDITIONS);
if (E.isLeft(made)) throw new Error(made.left.message);

/** The law and the services that Grue's decisions are made by. */
export const CATALOGUE: Catalogue = made.right;
