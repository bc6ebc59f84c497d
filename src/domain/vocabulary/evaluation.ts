import * as t from 'io-ts';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from './actor.js';
import { Hearing } from './assessment.js';
import { codeList } from './code-list.js';

/** How a service answers to what the user needs, as it has in fact been run. */
export const EvaluationOutcome = codeList('EvaluationOutcome', {
  'meets-the-need': { nb: 'svarer til behovet', en: 'meets the need' },
  'meets-it-in-part': { nb: 'svarer delvis til behovet', en: 'meets the need in part' },
  'fails-the-need': { nb: 'svarer ikke til behovet', en: 'fails the need' },
});
export type EvaluationOutcome = t.TypeOf<typeof EvaluationOutcome>;

/** What is told of an evaluation of a service. `hearing`: what the user thinks of the service, or why nobody asked. */
export const evaluation = {
  service: ServiceKey,
  on: LocalDate,
  by: Actor,
  outcome: EvaluationOutcome,
  hearing: Hearing,
  reasons: FreeText,
} as const;
/** The decisions of the time that were looked at: what was reduced, kept or restored. */
export const evaluationOptions = { decisions: t.readonlyArray(CommandKey) } as const;
