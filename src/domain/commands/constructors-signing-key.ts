import { commandNamed } from './command.js';

export const introduceSigningKey = commandNamed('IntroduceSigningKey');
export const retireSigningKey = commandNamed('RetireSigningKey');
