import { commandNamed } from './command.js';

/** Records that a user was billed for a service, for a period. */
export const chargeFee = commandNamed('ChargeFee');

/** Records that something of what a user had paid was paid back. */
export const refundFee = commandNamed('RefundFee');
