import { measure } from './parts.js';
import * as said from '../../vocabulary/unit/money-statements.js';

/** Decide how a provider is paid. */
export const SetProviderPayment = measure('SetProviderPayment', said.PAYMENT);

/** Set a rule for user fees. */
export const SetFeeRule = measure('SetFeeRule', said.FEES);

/** The commands about money between the municipality, providers and users. */
export const UNIT_MONEY_COMMANDS = {
  SetProviderPayment,
  SetFeeRule,
} as const;
