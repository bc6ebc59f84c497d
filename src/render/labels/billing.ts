import type { BILLING_COMMANDS } from '../../domain/commands/billing-commands.js';
import type { BILLING_EVENTS } from '../../domain/events/billing-events.js';
import type { LabelsOfFamily } from './family.js';

export const BILLING_LABELS: LabelsOfFamily<typeof BILLING_EVENTS> = {
  FeeCharged: { nb: 'Egenandel fakturert', en: 'User fee charged' },
  FeeRefunded: { nb: 'Egenandel betalt tilbake', en: 'User fee refunded' },
};

export const BILLING_COMMAND_LABELS: LabelsOfFamily<typeof BILLING_COMMANDS> = {
  ChargeFee: { nb: 'Fakturer egenandel', en: 'Charge the user fee' },
  RefundFee: { nb: 'Betal tilbake egenandel', en: 'Refund the user fee' },
};
