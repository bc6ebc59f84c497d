import { commandNamed } from './command.js';

/** Records that somebody touched by a measure for many was assessed, and that nothing changes. */
export const assessWithoutChange = commandNamed('AssessWithoutChange');
