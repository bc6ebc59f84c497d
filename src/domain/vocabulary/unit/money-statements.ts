import * as t from 'io-ts';
import { OrganisationKey } from '../../values/keys.js';
import { ServiceType } from '../services.js';
import { statement } from '../statement.js';
import { FeeRule, PaymentBasis } from './money.js';

/** What commands about money state and their events keep. */

export const PAYMENT = statement({
  provider: OrganisationKey,
  services: t.readonlyArray(ServiceType),
  basis: PaymentBasis,
});
export const FEES = statement({ services: t.readonlyArray(ServiceType), rule: FeeRule });
