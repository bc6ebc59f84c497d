import type { ASSESSMENT_EVENTS } from '../../domain/events/assessment-events.js';
import type { EventOf } from '../../domain/events/event.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { EvaluationOutcome } from '../../domain/vocabulary/evaluation.js';
import { quoted } from '../phrases.js';
import { word } from '../words.js';
import { noDetails, type DetailsOfFamily } from './family.js';

/** How the service answers to the need, and what the user thinks of it. */
const evaluated = (
  { outcome, hearing }: EventOf<'ServiceEvaluated'>,
  language: Language,
): ReadonlyArray<string> => [
  EvaluationOutcome.keys[outcome][language],
  hearing.heard
    ? `${word('brukers syn', "the user's view", language)}: ${quoted(hearing.view.text, language)}`
    : `${word('bruker ikke hørt', 'user not heard', language)}: ${quoted(hearing.why.text, language)}`,
];

/** Who, why, the assessment and the measure behind it are shown as of every decision. */
export const ASSESSMENT_DETAILS: DetailsOfFamily<typeof ASSESSMENT_EVENTS> = {
  AssessedWithoutChange: noDetails,
  ServiceEvaluated: evaluated,
};
