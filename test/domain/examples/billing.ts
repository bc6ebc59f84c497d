import { USER } from './parts.js';

const said = {
  user: USER,
  service: 'nursing',
  from: '2020-02-01',
  until: '2020-02-29',
  kroner: 650,
  on: '2020-03-10',
  by: { role: 'allocation-officer', unit: 'allocation' },
} as const;

const reasons = { text: 'The service was paused for two of the four weeks.' };

/** One command of every kind about what a user pays. */
export const BILLING_COMMAND = {
  ChargeFee: { command: 'ChargeFee', version: 1, id: 'c-charge', ...said },
  RefundFee: { command: 'RefundFee', version: 1, id: 'c-refund', ...said, kroner: 325, reasons },
} as const;

/** What each becomes. */
export const BILLING_EVENT = {
  FeeCharged: { type: 'FeeCharged', version: 1, act: 'c-charge', ...said },
  FeeRefunded: { type: 'FeeRefunded', version: 1, act: 'c-refund', ...said, kroner: 325, reasons },
} as const;
