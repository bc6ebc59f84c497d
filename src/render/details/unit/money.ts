import type { UNIT_MONEY_EVENTS } from '../../../domain/events/unit/money-events.js';
import { ServiceType } from '../../../domain/vocabulary/services.js';
import { FeeRule, PaymentBasis } from '../../../domain/vocabulary/unit/money.js';
import { safeText } from '../../safe-text.js';
import { listed } from '../../unit-phrases.js';
import type { DetailsOfFamily } from '../family.js';

export const UNIT_MONEY_DETAILS: DetailsOfFamily<typeof UNIT_MONEY_EVENTS> = {
  ProviderPaymentSet: ({ provider, services, basis }, language) => [
    `${safeText(provider)}, ${listed(ServiceType, services, language)}: ${PaymentBasis.keys[basis][language]}`,
  ],
  FeeRuleSet: ({ services, rule }, language) => [
    `${listed(ServiceType, services, language)}: ${FeeRule.keys[rule][language]}`,
  ],
};
