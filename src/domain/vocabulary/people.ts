import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { codeList } from './code-list.js';

/** Need score of the national statistics: 1 (manages alone) to 5 (full help), 9 not relevant. */
export const NeedScore = t.union([
  t.literal(1),
  t.literal(2),
  t.literal(3),
  t.literal(4),
  t.literal(5),
  t.literal(9),
]);
export type NeedScore = t.TypeOf<typeof NeedScore>;

/** How hard a reduction would hit, by the municipality's assessment. */
export const Vulnerability = codeList('Vulnerability', {
  ordinary: { nb: 'vanlig', en: 'ordinary' },
  raised: { nb: 'økt', en: 'raised' },
  particular: { nb: 'særlig sårbar', en: 'particularly vulnerable' },
});
export type Vulnerability = t.TypeOf<typeof Vulnerability>;

/** What redeployed staff bring with them. */
export const Qualification = codeList('Qualification', {
  nurse: { nb: 'sykepleier', en: 'nurse' },
  'health-worker': { nb: 'helsefagarbeider', en: 'health worker' },
  'social-educator': { nb: 'vernepleier', en: 'social educator' },
  therapist: { nb: 'fysio- eller ergoterapeut', en: 'physiotherapist or occupational therapist' },
  physician: { nb: 'lege', en: 'physician' },
  psychologist: { nb: 'psykolog', en: 'psychologist' },
  'social-worker': { nb: 'sosionom', en: 'social worker' },
  'health-secretary': { nb: 'helsesekretær', en: 'health secretary' },
  'health-student': { nb: 'student i helsefag', en: 'student of a health profession' },
  assistant: { nb: 'assistent', en: 'assistant' },
  educator: { nb: 'lærer eller barnehagelærer', en: 'teacher or kindergarten teacher' },
  'kitchen-or-cleaning': { nb: 'kjøkken- eller renholdspersonell', en: 'kitchen or cleaning' },
  driver: { nb: 'sjåfør', en: 'driver' },
  administration: { nb: 'administrativt ansatt', en: 'administration' },
  'other-municipal': { nb: 'annen kommunal stilling', en: 'other municipal post' },
});
export type Qualification = t.TypeOf<typeof Qualification>;

/** What kind of crisis was declared. */
export const CrisisKind = codeList('CrisisKind', {
  pandemic: { nb: 'pandemi', en: 'pandemic' },
  'staff-shortage': { nb: 'bemanningskrise', en: 'staff shortage' },
  weather: { nb: 'ekstremvær', en: 'extreme weather' },
  'power-cut': { nb: 'strømbrudd', en: 'power cut' },
  strike: { nb: 'streik', en: 'strike' },
  'local-outbreak': { nb: 'lokalt smitteutbrudd', en: 'local outbreak' },
  'technical-failure': { nb: 'teknisk svikt', en: 'technical failure' },
  'closed-premises': { nb: 'stengt bygg', en: 'closed premises' },
  'supply-failure': { nb: 'svikt i forsyninger', en: 'failure of supplies' },
  evacuation: { nb: 'evakuering', en: 'evacuation' },
});
export type CrisisKind = t.TypeOf<typeof CrisisKind>;

/** Named scales on which a crisis stands at a step. */
export const PhaseScale = codeList('PhaseScale', {
  'outbreak-phase': { nb: 'utbruddsfase', en: 'outbreak phase' },
  readiness: { nb: 'beredskapsnivå', en: 'readiness level' },
  'risk-level': { nb: 'risikonivå', en: 'risk level' },
  'operating-level': { nb: 'driftsnivå', en: 'operating level' },
  'reopening-stage': { nb: 'gjenåpningstrinn', en: 'reopening stage' },
});
export type PhaseScale = t.TypeOf<typeof PhaseScale>;

/** A step on a named scale: the second phase of an outbreak. A step alone changes nobody's service. */
export const Phase = struct('Phase', {
  scale: PhaseScale,
  step: t.union([t.literal(1), t.literal(2), t.literal(3), t.literal(4), t.literal(5)]),
});
export type Phase = t.TypeOf<typeof Phase>;
