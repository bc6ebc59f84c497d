import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { UNIT_MONEY_COMMANDS } from '../../commands/unit/money-commands.js';
import type { UnitEvent } from '../../events/event.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import { saysSomething } from '../policies/units.js';
import { measured } from './parts.js';

/** What decides about money. */
export const MONEY_DECISIONS: DecisionsOfFamily<typeof UNIT_MONEY_COMMANDS, UnitBook, UnitEvent> = {
  SetProviderPayment: measured(
    (command, firm) => ({
      type: 'ProviderPaymentSet',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...firm,
    }),
    ({ services }) => saysSomething(services),
  ),
  SetFeeRule: measured(
    (command, firm) => ({ type: 'FeeRuleSet', version: 1, decision: command.id, ...facts(command), ...firm }),
    ({ services }) => saysSomething(services),
  ),
};
