import type { RuleGroup, RuleId } from '../../../src/index.js';
import { reduced, type Written } from '../../render/small-world.js';
import { EVENT } from '../examples/events.js';
import { handedOver, notice, respiteCut } from './cases/good-practice.js';

/** One thing that a supervisor looks for, and the rules that find it; `why`: what answers to it where no rule does. */
export interface Item {
  readonly group: RuleGroup;
  readonly what: string;
  readonly rules: ReadonlyArray<RuleId>;
  readonly why?: string;
}

const of = (
  group: RuleGroup,
  items: Readonly<Record<string, ReadonlyArray<RuleId> | string>>,
): ReadonlyArray<Item> =>
  Object.entries(items).map(([what, answer]) =>
    typeof answer === 'string' ? { group, what, rules: [], why: answer } : { group, what, rules: answer },
  );

/** What is worth finding, item by item. Each group's rules are all named, so a rule that answers to nothing shows. */
export const SECTION_SIX: ReadonlyArray<Item> = [
  ...of('basis', {
    'no legal basis for this kind of measure, only purpose or economy': [
      'basis.no-legal-basis',
      'basis.measure-no-legal-basis',
    ],
    'decided without mandate': [
      ...(['basis.no-mandate', 'basis.measure-no-mandate'] as const),
      ...(['basis.redeployed-no-mandate', 'basis.unit-no-mandate'] as const),
    ],
    'power used outside its window': [
      ...(['basis.power-outside-window', 'basis.measure-power-outside-window'] as const),
      'basis.redeployed-outside-window',
    ],
    'expected longer than 14 days without individual decision': [
      'basis.no-individual-decision',
      'basis.measure-for-decisions',
    ],
    'chained past 14 days': ['basis.chained'],
    'granted extent missing or only text': ['basis.extent-missing'],
    'treated as practical running without saying why': ['basis.practical-running'],
  }),
  ...of('assessment', {
    none: ['assessment.none', 'assessment.blanket-measure'],
    "user's view missing": ['assessment.view-missing'],
    'no mitigation tried before reduction': ['assessment.no-alternatives'],
    'below the floor': ['assessment.below-floor', 'assessment.needed-taken'],
    'consent competence not assessed where flagged': ['assessment.competence'],
    'like cases in different units treated differently without reason': ['assessment.like-cases'],
  }),
  ...of('order', {
    'respite taken from the more vulnerable before the less': ['order.respite'],
    'support contact taken from special needs without reasons': ['order.support-contact'],
    "carer's work not asked": ['order.carer-work-not-asked'],
  }),
  ...of('carers', {
    'task to kin without agreement or period': ['carers.no-agreement'],
    "without assessing the carer's needs and respite": ['carers.not-assessed'],
    'kin not heard where they should be': ['carers.kin-not-heard'],
  }),
  ...of('notice', {
    'not contacted': ['notice.not-contacted'],
    'no prior notice and no ground for leaving it out': ['notice.no-prior-notice'],
    'no reasons': ['notice.no-reasons'],
    'appeal text missing or wrong deadline': ['notice.appeal'],
    'silent on duration, fee or what replaces the service': ['notice.silent'],
  }),
  ...of('time', {
    'no review or end': ['time.kept-reduced-without-review'],
    'review overdue': ['time.review-overdue', 'time.framework-review-overdue'],
    'ground gone, end condition met, measure overturned or reopening permitted, with no reassessment': [
      'time.ground-gone',
      'time.condition-met',
    ],
    'still in force after the crisis': ['time.after-crisis'],
  }),
  ...of('follow-up', {
    'unreached past the clock, steps skipped': ['follow-up.no-contact', 'follow-up.steps-skipped'],
    'report of concern left open': ['follow-up.concern-left-open'],
    'a substitute failed and nothing started': ['follow-up.substitute-failed'],
    'deterioration or a reported consequence after a change and no handling': [
      'follow-up.consequence-unhandled',
    ],
    'no evaluation of a running service': ['follow-up.service-not-evaluated'],
    'no periodic review of deviations and measures': ['follow-up.no-periodic-review'],
  }),
  ...of('digital', {
    'without consent or after withdrawal': ['digital.without-consent', 'digital.after-withdrawal'],
  }),
  ...of('private-life', {
    'restriction on home, family contact or movement without basis or agreement': [
      ...(['private-life.restriction-without-basis', 'private-life.visitors-at-home'] as const),
      'private-life.moved-from-home',
    ],
  }),
  ...of('staff', {
    'redeployed without ID card, competence check or certificate': [
      ...(['staff.no-identity-card', 'staff.no-competence-check', 'staff.no-police-certificate'] as const),
    ],
    'infection visit by another team': ['staff.infection-visit-by-others'],
    'coordinator lost': ['staff.coordinator-lost'],
  }),
  ...of('delivery', {
    'below decided': ['delivery.below-decided'],
    'changed without any record': ['delivery.changed-without-record'],
  }),
  ...of('money', {
    'paused service billed': ['money.paused-service-billed'],
    'refund unexplained': ['money.refund-unexplained'],
  }),
  ...of('complaints', {
    'not answered or passed on in time': [
      ...(['complaints.no-interim-answer', 'complaints.not-answered'] as const),
      'complaints.not-passed-on',
    ],
    'outcome without reasons':
      'the codecs of an answer and of an outcome refuse one without reasons, see NOT_SHOWN',
    'promised remedy not carried out': ['complaints.remedy-not-carried-out'],
  }),
  ...of('record', { 'recorded long after it happened': ['record.late'] }),
];

/** Parts of items that no record of this version can show: the codecs refuse an event that would. */
export const NOT_SHOWN: Readonly<Record<string, Written>> = {
  'a measure with neither an end nor a review': reduced({ term: {} }),
  'a decision by nobody': reduced({ by: undefined }),
  'a decision by somebody who names no mandate': reduced({ by: { role: 'service-leader', unit: 'north' } }),
  'a cut with no assessment at all; an end of a service and an offer can lack one, and are found': reduced({
    assessment: undefined,
  }),
  'respite cut with no word of the work of the carer': respiteCut({ carerWork: undefined }),
  'a task handed over with no agreement; one left to next of kin by another decision is found': handedOver({
    agreement: undefined,
  }),
  'a complaint answered with no reasons': { ...EVENT.ComplaintAnswered, reasons: undefined },
  'an appeal decided with no reasons': { ...EVENT.AppealDecided, reasons: undefined },
  'a notice that does not say if reasons were given': notice('2020-03-16', { reasonsGiven: undefined }),
};
