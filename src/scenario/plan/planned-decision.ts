import type { Strand } from '../../domain/values/strand.js';
import type { Task } from '../../domain/vocabulary/services.js';

/** An individual decision that an option would come to, without what all decisions state and what only people can add. */
export type PlannedDecision =
  | {
      readonly decision: 'ReduceVisits' | 'ReduceRespite' | 'ReduceSupportContact';
      readonly from: Strand;
      readonly to: Strand;
    }
  | { readonly decision: 'ReplaceVisits'; readonly from: Strand; readonly to: ReadonlyArray<Strand> }
  | { readonly decision: 'LimitCareToNecessary'; readonly keeps: ReadonlyArray<Task> }
  | { readonly decision: 'HandOverTask'; readonly task: Task }
  | { readonly decision: 'PauseRespite' | 'SuspendSupportContact' };
