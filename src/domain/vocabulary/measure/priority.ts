import * as t from 'io-ts';
import { taggedBy } from '../../codec/choice.js';
import { struct } from '../../codec/struct.js';
import { codeList } from '../code-list.js';
import { NeedScore, Vulnerability } from '../people.js';
import { ServiceType, Task } from '../services.js';
import { StaffGroup, Supply } from './subjects.js';

/** What an order is an order of: who or what is served first, or who or what has to give way first. */
export const Precedence = codeList('Precedence', {
  'served-first': { nb: 'prioriteres først', en: 'served first' },
  'reduced-first': { nb: 'reduseres først', en: 'reduced first' },
});
export type Precedence = t.TypeOf<typeof Precedence>;

/** By what people or applicants are ranked. */
export const Rank = codeList('Rank', {
  'least-vulnerable': { nb: 'de minst sårbare', en: 'the least vulnerable' },
  'most-vulnerable': { nb: 'de mest sårbare', en: 'the most vulnerable' },
  'lowest-need': { nb: 'lavest bistandsbehov', en: 'the lowest need' },
  'highest-need': { nb: 'høyest bistandsbehov', en: 'the highest need' },
  'needed-for-life-and-health': { nb: 'nødvendig for liv og helse', en: 'needed for life and health' },
  'lives-alone': { nb: 'de som bor alene', en: 'those who live alone' },
  'no-network': { nb: 'de som er uten nettverk', en: 'those without a network' },
  'has-carer-at-home': { nb: 'de som har omsorgsyter hjemme', en: 'those with a carer at home' },
  'carer-not-in-work': { nb: 'de der omsorgsyter ikke er i jobb', en: 'those whose carer is not in work' },
  'carer-in-critical-work': {
    nb: 'de der omsorgsyter har en samfunnskritisk jobb',
    en: 'those whose carer has critical work',
  },
  'power-dependent': { nb: 'de som er avhengige av strøm', en: 'those dependent on electricity' },
  'discharged-from-hospital': { nb: 'de som skrives ut fra sykehus', en: 'those discharged from hospital' },
  'waited-longest': { nb: 'de som har ventet lengst', en: 'those who have waited longest' },
  oldest: { nb: 'de eldste', en: 'the oldest' },
  'without-service-longest': {
    nb: 'de som har vært lengst uten tjenesten',
    en: 'those longest without the service',
  },
});
export type Rank = t.TypeOf<typeof Rank>;

/** What somebody must at least have to get in. */
export const Threshold = taggedBy('Threshold', 'by', [
  struct('NeedThreshold', { by: t.literal('need'), atLeast: NeedScore }),
  struct('VulnerabilityThreshold', { by: t.literal('vulnerability'), atLeast: Vulnerability }),
  struct('RankThreshold', { by: t.literal('rank'), only: t.readonlyArray(Rank) }),
]);
export type Threshold = t.TypeOf<typeof Threshold>;

const order = { gives: Precedence } as const;

/**
 * An order, from first to last, and a threshold for getting in. Rank is not level: it reduces nothing until a change
 * follows.
 */
export const Priority = taggedBy('Priority', 'among', [
  struct('ServiceOrder', { among: t.literal('services'), ...order, first: t.readonlyArray(ServiceType) }),
  struct('TaskOrder', { among: t.literal('tasks'), ...order, first: t.readonlyArray(Task) }),
  struct(
    'PeopleOrder',
    { among: t.literal('people'), ...order, first: t.readonlyArray(Rank) },
    { threshold: Threshold },
  ),
  struct(
    'ApplicantOrder',
    { among: t.literal('applicants'), ...order, first: t.readonlyArray(Rank) },
    { threshold: Threshold },
  ),
  struct('StaffOrder', { among: t.literal('staff'), ...order, first: t.readonlyArray(StaffGroup) }),
  struct('SupplyOrder', { among: t.literal('supplies'), ...order, first: t.readonlyArray(Supply) }),
]);
export type Priority = t.TypeOf<typeof Priority>;
