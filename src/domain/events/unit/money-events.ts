import { measure } from './parts.js';
import * as said from '../../vocabulary/unit/money-statements.js';

/** It was decided how a provider is paid. */
export const ProviderPaymentSet = measure('ProviderPaymentSet', said.PAYMENT);

/** A rule for user fees was set. Nobody's fee changes by the rule alone. */
export const FeeRuleSet = measure('FeeRuleSet', said.FEES);

/** The events about money between the municipality, providers and users. */
export const UNIT_MONEY_EVENTS = {
  ProviderPaymentSet,
  FeeRuleSet,
} as const;
