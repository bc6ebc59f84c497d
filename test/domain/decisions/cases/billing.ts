import { COMMAND } from '../../examples/commands.js';
import { EVENT, GRANTED, REGISTERED } from '../../examples/events.js';
import { user, without, type Case } from '../case.js';

const charge = COMMAND.ChargeFee;
const refund = COMMAND.RefundFee;

/** What a user pays, and what is paid back. */
export const cases: ReadonlyArray<Case> = [
  user.yes('a bill for a month', GRANTED, charge, [EVENT.FeeCharged]),
  user.yes('a bill for a day, sent on that day', GRANTED, { ...charge, from: charge.on, until: charge.on }, [
    { ...EVENT.FeeCharged, from: charge.on, until: charge.on },
  ]),
  user.yes('a refund with its reasons', GRANTED, refund, [EVENT.FeeRefunded]),
  user.yes('a refund without: it was paid', GRANTED, without(refund, 'reasons'), [
    without(EVENT.FeeRefunded, 'reasons'),
  ]),
  user.no('for a period that ends before it begins', 'fee-period', GRANTED, {
    ...charge,
    until: '2020-01-31',
  }),
  user.no('for days before the service was granted', 'fee-period', GRANTED, {
    ...charge,
    ...{ from: '2019-12-01', until: '2019-12-31' },
  }),
  user.no('on a day to come', 'decided-by-today', GRANTED, { ...charge, on: '2020-03-21' }),
  user.no('of somebody not registered', 'known-user', [], charge),
  user.no('of a service that was not granted', 'known-service', REGISTERED, refund),
];
