import * as E from 'fp-ts/lib/Either.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Authority, Ground, StatedAuthority, StatedGround } from '../../vocabulary/authority.js';
import { crisisPowerInWindow } from '../../law/crisis-power.js';
import { inForce, type Catalogue } from '../../law/catalogue.js';
import type { Power } from '../../vocabulary/initiative.js';
import { allowed, reject, type Ruling } from '../rejection.js';

/** Whoever decides has a mandate. */
export const mandated = (stated: StatedAuthority): Ruling<Authority> => {
  const { role, unit, mandate, person } = stated;
  return mandate === undefined
    ? reject(
        'mandate',
        'the decision does not say what gives the power to make it',
        'state by.mandate with its kind and a reference to where it is written',
      )
    : E.right({ role, unit, mandate, ...(person === undefined ? {} : { person }) });
};

/** A ground has a purpose, and a legal basis in force on the day where the law asks for one. */
export const grounded = (
  stated: StatedGround,
  decided: LocalDate,
  catalogue: Catalogue,
  needsLaw = true,
): Ruling<Ground> => {
  const { cause, reasons, purposes = [], legalBasis = [] } = stated;
  if (purposes.length === 0)
    return reject(
      'purpose',
      'the decision states no purpose',
      'name at least one purpose in ground.purposes',
    );
  if (needsLaw && legalBasis.length === 0)
    return reject(
      'legal-basis',
      'the decision names no provision that it rests on',
      'name at least one provision in ground.legalBasis; a purpose is not a legal basis',
    );
  const lapsed = legalBasis.filter((id) => !inForce(catalogue, id, decided));
  return lapsed.length > 0
    ? reject(
        'legal-basis',
        `${lapsed.join(', ')} was not in force on the day of the decision`,
        'name provisions that were in force on the day the decision was made',
        lapsed,
      )
    : E.right({ cause, purposes, legalBasis, reasons });
};

/** A crisis power is used in its window, and only provisions that give one can be relied on as such. */
export const empowered = (power: Power | undefined, decided: LocalDate, catalogue: Catalogue): Ruling =>
  power?.kind !== 'crisis-power' ||
  crisisPowerInWindow(catalogue, power.provision, decided).standing === 'in-window'
    ? allowed
    : reject(
        'power-in-window',
        'the crisis power that it relies on is none, or could not be used on the day of the decision',
        'name in power a crisis power that was activated on that day, or decide by ordinary law',
        ['hberl-1-5'],
      );
