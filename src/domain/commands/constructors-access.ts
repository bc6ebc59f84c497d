import { commandNamed } from './command.js';

export const openInspection = commandNamed('OpenInspection');
export const changeInspectionScope = commandNamed('ChangeInspectionScope');
export const closeInspection = commandNamed('CloseInspection');
export const recordReading = commandNamed('RecordReading');
export const recordRefusedReading = commandNamed('RecordRefusedReading');
