import { commandNamed } from './command.js';

/** Corrections of the record. */
export const correctEntry = commandNamed('CorrectEntry');
export const redactEntry = commandNamed('RedactEntry');
export const correctStaffEntry = commandNamed('CorrectStaffEntry');
export const redactStaffEntry = commandNamed('RedactStaffEntry');
export const correctUnitEntry = commandNamed('CorrectUnitEntry');
export const redactUnitEntry = commandNamed('RedactUnitEntry');
export const correctCrisisEntry = commandNamed('CorrectCrisisEntry');
export const redactCrisisEntry = commandNamed('RedactCrisisEntry');
