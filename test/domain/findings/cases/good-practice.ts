import { granted, leader, reduced, type Written } from '../../../render/small-world.js';
import { told, words } from '../../views/told.js';
import { CRISIS_EVENT } from '../../examples/crisis-events.js';
import { EVENT } from '../../examples/events.js';

/** A record as it should be, for cases that take one thing out of it. */

export const CRISIS = 'pandemic-2020';

/** The user heard, other ways tried. */
export const HEARD: Written = {
  ...{ on: '2020-03-13', by: 'nurse', necessity: 'can-wait', facts: words('klarer frokosten selv') },
  ...{ user: { heard: true, view: words('greit en stund') }, alternatives: words('telefon ble prøvd først') },
};

export const without = (fields: Written, ...names: ReadonlyArray<string>): Written =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

export const GROUND: Written = {
  ...{ cause: 'infection', purposes: ['limit-infection'], legalBasis: ['hol-3-2-6-a', 'hol-4-1'] },
  reasons: words('færre kontakter'),
};

/** A reduction that lacks nothing. */
export const cut = (fields: Written = {}): Written =>
  reduced({ assessment: HEARD, ground: GROUND, ...fields });

/** Three visits become phone calls. */
export const phoned = (fields: Written = {}): Written =>
  cut({
    type: 'VisitsReplaced',
    after: {
      strands: [
        { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
        { unit: 'visits', amount: 4, weeks: 1, mode: 'phone' },
      ],
    },
    ...fields,
  });

/** For so many days from the first. */
export const upTo = (effective: string, until: string): Written => ({
  ...{ decided: effective, effective },
  ...{ term: { until } },
});

export const extended = (day: string, fields: Written = {}): Written => ({
  ...{ type: 'MeasureExtended', version: 1, decision: 'd-7', user: 'u-1', service: 'nursing' },
  ...{ extends: 'd-2', by: leader, decided: day, effective: day, ground: GROUND },
  ...{ assessment: { ...HEARD, on: day }, term: { until: '2020-06-30', review: '2020-05-15' } },
  ...fields,
});

export const notice = (sent: string, fields: Written = {}): Written => ({
  ...{ type: 'NoticeGiven', version: 2, user: 'u-1', kind: 'notice-of-decision', decisions: ['d-2'] },
  ...{ to: 'user', channel: 'letter', sent, by: { role: 'nurse', unit: 'north' } },
  ...{ reasonsGiven: true, appealRightStated: true },
  ...fields,
});

/** The user wished for what a cut does. */
export const wished = (fields: Written = {}): Written => ({
  ...{ type: 'OwnWishFollowed', version: 1, decision: 'd-2', user: 'u-1', service: 'nursing' },
  wish: { by: 'user', channel: 'phone', consequencesExplained: true },
  ...{ on: '2020-03-13', effective: '2020-03-16', term: { review: '2020-04-03' } },
  before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
  after: { strands: [{ unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' }] },
  ...fields,
});

export const offered = (fields: Written = {}): Written => ({
  ...{ type: 'OfferMade', version: 1, decision: 'd-2', user: 'u-1', service: 'nursing', force: 'offer' },
  ...{ to: 'user', by: leader, on: '2020-03-13', proposes: [], reasons: words('færre kontakter') },
  assessment: HEARD,
  ...fields,
});

export const accepted = (fields: Written = {}): Written => ({
  ...{ type: 'OfferAccepted', version: 1, user: 'u-1', service: 'nursing', offer: 'd-2', acceptedBy: 'user' },
  ...{ on: '2020-03-14', effective: '2020-03-16', term: { review: '2020-06-01' } },
  before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
  after: { strands: [{ unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' }] },
  ...fields,
});

/** A video call in place of each visit that falls away. */
export const SUBSTITUTED: Written = {
  after: {
    strands: [
      { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
      { unit: 'visits', amount: 4, weeks: 1, mode: 'video' },
    ],
  },
};

export const lifts = (day: string, fields: Written = {}): Written => ({
  ...{ type: 'ServiceRestored', version: 1, decision: 'd-9', user: 'u-1', service: 'nursing', by: leader },
  ...{ decided: day, effective: day, reasons: words('smitten er ned'), lifts: ['d-2'] },
  ...{ before: {}, after: {} },
  ...fields,
});

const amends = (on: string): Written => ({
  ...{ version: 1, user: 'u-1', decision: 'd-8', by: { role: 'unit-leader', unit: 'north' }, on },
});

/** An entry corrected, and one taken out. */
export const corrected = (on: string, corrects: string, now: Written): Written => ({
  ...{ type: 'EntryCorrected', ...amends(on), corrects, reasons: words('skrevet feil'), now },
});
export const redacted = (on: string, redacts: string): Written => ({
  ...{ type: 'EntryRedacted', ...amends(on), redacts, reason: 'wrong-person' },
});

export const registered = (fields: Written = {}): Written => ({
  ...{ type: 'ServiceUserRegistered', version: 1, user: 'u-1', on: '2020-01-02', need: 3 },
  ...{ vulnerability: 'raised', livesAlone: true, specialNeeds: false },
  ...fields,
});

export const circumstances = (on: string, fields: Written): Written =>
  told('CircumstancesRecorded', on, fields);

/** Task by task who does it, before and after. */
export const tasks = (
  task: string,
  from: string,
  to: string,
): { readonly before: Written; readonly after: Written } => ({
  before: { tasks: [{ task, by: from }] },
  after: { tasks: [{ task, by: to }] },
});

export const handedOver = (fields: Written = {}): Written =>
  cut({
    ...{ type: 'TaskHandedOver', ...tasks('shower', 'service', 'next-of-kin') },
    ...{ agreement: { agreed: '2020-03-13', carerAssessed: true }, term: { until: '2020-05-31' } },
    ...fields,
  });

export const respite = (fields: Written = {}): Written =>
  granted({
    ...{ service: 'respite', serviceType: 'respite', legalBasis: ['hol-3-6'], tasks: [] },
    strands: [{ unit: 'minutes', amount: 1200, weeks: 4, mode: 'in-person' }],
    ...fields,
  });

const minutes = (amount: number): Written => ({
  strands: [{ unit: 'minutes', amount, weeks: 4, mode: 'in-person' }],
});

export const respiteCut = (fields: Written = {}): Written =>
  cut({
    ...{ type: 'RespiteReduced', service: 'respite', before: minutes(1200), after: minutes(600) },
    ground: { ...GROUND, legalBasis: ['hol-3-6'] },
    carerWork: { asked: true, inWork: true, shouldContinue: true },
    ...fields,
  });

export const supportContact = (fields: Written = {}): Written =>
  granted({
    ...{ service: 'contact', serviceType: 'support-contact', legalBasis: ['hol-3-2-6-b'], tasks: [] },
    ...minutes(600),
    ...fields,
  });

export const contactStopped = (fields: Written = {}): Written =>
  cut({
    ...{ type: 'SupportContactSuspended', service: 'contact' },
    ...{ before: { state: 'running' }, after: { state: 'suspended' } },
    ground: { ...GROUND, legalBasis: ['hol-3-2-6-b'] },
    ...fields,
  });

/** Those who decide by the crisis leadership's mandate. */
export const leadership = (role = 'crisis-leadership'): Written => ({
  ...{ role, unit: 'north', mandate: { kind: 'crisis-leadership', reference: words('kriseplanen') } },
});

/** A measure for many that takes visits away: from all at once, or person by person. */
export const forMany = (fields: Written = {}, target: Written = {}): Written => ({
  ...EVENT.FrameworkMeasureAdopted,
  ...{ decided: '2020-03-12', effective: '2020-03-16' },
  target: {
    ...{ kind: 'services', services: ['home-nursing'], application: 'direct' },
    changes: [
      {
        dimension: 'how-often',
        before: { own: 'granted' },
        after: { own: 'less' },
      },
    ],
    ...target,
  },
  ...fields,
});
export const INDIVIDUALLY: Written = { application: 'individual', opensFor: ['VisitsReduced'] };
export const FROM_IT = { crisis: CRISIS, measure: 'only-necessary-visits' };

export const declared = (day = '2020-03-12', fields: Written = {}): Written => ({
  ...{ ...EVENT.CrisisDeclared, decided: day, effective: day },
  ...fields,
});
export const ended = (day: string): Written => ({
  ...{ ...EVENT.CrisisEnded, crisis: CRISIS, decided: day, effective: day },
});
export const appointed = (powers: ReadonlyArray<string>): Written => ({
  ...{ ...CRISIS_EVENT.CrisisLeadershipAppointed, crisis: CRISIS, powers },
});

/** Assessed under the measure for many, and left as it was. */
export const leftAsItWas = (on: string, fields: Written = {}): Written => ({
  ...{ type: 'AssessedWithoutChange', version: 1, user: 'u-1', service: 'nursing', by: leader, on },
  ...{ derivesFrom: FROM_IT, assessment: { ...HEARD, on }, reasons: words('alt trengs') },
  ...fields,
});
