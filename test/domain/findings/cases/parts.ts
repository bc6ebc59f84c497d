import { CRISIS_EVENT } from '../../examples/crisis-events.js';
import { EVENT } from '../../examples/events.js';
import { leader, measure, type Written } from '../../../render/small-world.js';
import { told, words } from '../../views/told.js';

/** What the cases of rules are made of. */

export const REASONS = words('etter en samlet vurdering');

export const reviewed = (on: string, fields: Written = {}): Written => ({
  ...{ type: 'DecisionReviewed', version: 1, user: 'u-1', service: 'nursing', reviews: 'd-2', by: leader },
  ...{ on, outcome: 'upheld', reasons: REASONS },
  ...fields,
});

export const lifted = (day: string, lifts = 'd-2'): Written => ({
  ...{ type: 'ServiceRestored', version: 1, decision: 'd-9', user: 'u-1', service: 'nursing', by: leader },
  ...{ decided: day, effective: day, reasons: REASONS, lifts: [lifts], before: {}, after: {} },
});

export const kept = (fields: Written = {}): Written => ({
  ...{ type: 'ServiceKept', version: 1, decision: 'd-5', user: 'u-1', service: 'nursing', by: leader },
  ...{ decided: '2020-03-13', effective: '2020-03-16', keeps: 'reduced' },
  ground: {
    ...{ cause: 'infection', purposes: ['limit-infection'], legalBasis: ['hol-3-1'], reasons: REASONS },
  },
  assessment: { on: '2020-03-13', by: 'nurse', necessity: 'can-wait', facts: REASONS },
  ...fields,
});

export const visits = (amount: number, mode = 'in-person'): Written => ({ unit: 'visits', amount, mode });

export const given = (on: string, fields: Written = {}): Written =>
  told('DeliveryRecorded', on, {
    ...{ service: 'nursing', kind: 'ordinary', given: [visits(1)], missed: [] },
    ...fields,
  });

export const attempt = (on: string, outcome = 'not-reached', fields: Written = {}): Written =>
  told('ContactAttempted', on, { channel: 'phone', outcome, topic: 'how-it-goes', ...fields });

/** Visits at home become visits by screen. */
export const onScreen = (fields: Written = {}): Written =>
  measure('VisitsReplaced', {
    before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
    after: {
      strands: [
        { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
        { unit: 'visits', amount: 4, weeks: 1, mode: 'video' },
      ],
    },
    term: { until: '2020-09-30', review: '2020-06-30' },
    ...fields,
  });

export const ADOPTED: Written = { ...EVENT.FrameworkMeasureAdopted };
export const DECLARED: Written = { ...EVENT.CrisisDeclared };
export const CRISIS_ENDED: Written = { ...EVENT.CrisisEnded };

/** Points to the measure for many that is adopted in {@link ADOPTED}. */
export const DERIVED = { crisis: ADOPTED['crisis'], measure: ADOPTED['measure'] };

/** Another event of the crisis, on a day of its own. */
export const turned = (
  type:
    'FrameworkMeasureEnded' | 'FrameworkMeasureReversed' | 'FrameworkMeasureEased' | 'FrameworkMeasurePaused',
  day: string,
): Written => ({ ...CRISIS_EVENT[type], measure: DERIVED.measure, decided: day, effective: day });
