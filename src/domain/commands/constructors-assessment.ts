import { commandNamed } from './command.js';

/** Records that somebody touched by a measure for many was assessed, and that nothing changes. */
export const assessWithoutChange = commandNamed('AssessWithoutChange');

/** Records that a service was looked at as a whole, with what was reduced, kept or restored, and what was found. */
export const evaluateService = commandNamed('EvaluateService');
