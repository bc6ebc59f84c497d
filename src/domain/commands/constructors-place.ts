import { commandNamed } from './command.js';

/** One function a command about where a user lives or stays. */
export const moveResident = commandNamed('MoveResident');
export const stayHomeLonger = commandNamed('StayHomeLonger');
export const endHomeStay = commandNamed('EndHomeStay');
