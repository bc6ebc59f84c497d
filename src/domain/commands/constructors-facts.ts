import { commandNamed } from './command.js';

/** Records what became known about a person. */
export const recordCircumstances = commandNamed('RecordCircumstances');
