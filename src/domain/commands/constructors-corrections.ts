import { commandNamed } from './command.js';

/** Corrections of the record. */
export const correctEntry = commandNamed('CorrectEntry');
export const redactEntry = commandNamed('RedactEntry');
