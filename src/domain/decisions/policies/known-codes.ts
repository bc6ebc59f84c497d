import { provisionNamed, serviceTypeNamed, type Catalogue } from '../../law/catalogue.js';
import type { Command } from '../../commands/command.js';
import type { ProvisionId } from '../../vocabulary/provision-id.js';
import type { ServiceType } from '../../vocabulary/services.js';
import { allowed, reject, type Ruling } from '../rejection.js';

/** The kinds of service that a command names, and where. */
const serviceTypesIn = (command: Command): readonly [string, ReadonlyArray<ServiceType>] => {
  if ('serviceType' in command) return ['serviceType', [command.serviceType]];
  return 'target' in command && 'services' in command.target
    ? ['target.services', command.target.services]
    : ['', []];
};

/** The provisions that a command names, and where. */
const provisionsIn = (command: Command): readonly [string, ReadonlyArray<ProvisionId>] => {
  if ('legalBasis' in command) return ['legalBasis', command.legalBasis];
  return 'ground' in command ? ['ground.legalBasis', command.ground.legalBasis ?? []] : ['', []];
};

const unknown = (what: string, where: string): Ruling<never> =>
  reject(
    'known-codes',
    `${where} names a ${what} that the catalogue doesn't have`,
    `correct it, or add the ${what} to the municipality's own catalogue and open the ledger with that`,
  );

/** Codes are open for who reads; who decides names only kinds of service and provisions that the catalogue has. */
export const knownCodes = (command: Command, catalogue: Catalogue): Ruling => {
  const [servicesAt, serviceTypes] = serviceTypesIn(command);
  if (serviceTypes.some((id) => serviceTypeNamed(catalogue, id) === undefined))
    return unknown('kind of service', servicesAt);
  const [provisionsAt, provisions] = provisionsIn(command);
  return provisions.some((id) => provisionNamed(catalogue, id) === undefined)
    ? unknown('provision', provisionsAt)
    : allowed;
};
