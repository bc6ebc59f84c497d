import type { UNIT_MONEY_EVENTS } from '../../../domain/events/unit/money-events.js';
import { serviceTypeLabel, type Catalogue } from '../../../domain/law/catalogue.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import type { ServiceType } from '../../../domain/vocabulary/services.js';
import { FeeRule, PaymentBasis } from '../../../domain/vocabulary/unit/money.js';
import { safeText } from '../../safe-text.js';
import type { DetailsOfFamily } from '../family.js';

const kinds = (services: ReadonlyArray<ServiceType>, language: Language, catalogue: Catalogue): string =>
  services.map((type) => serviceTypeLabel(catalogue, type, language)).join(', ');

export const UNIT_MONEY_DETAILS: DetailsOfFamily<typeof UNIT_MONEY_EVENTS> = {
  ProviderPaymentSet: ({ provider, services, basis }, language, catalogue) => [
    `${safeText(provider)}, ${kinds(services, language, catalogue)}: ${PaymentBasis.keys[basis][language]}`,
  ],
  FeeRuleSet: ({ services, rule }, language, catalogue) => [
    `${kinds(services, language, catalogue)}: ${FeeRule.keys[rule][language]}`,
  ],
};
