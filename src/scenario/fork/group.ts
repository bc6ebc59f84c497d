import type { Alteration, Change } from '../../domain/changes/change.js';
import type { ServiceLevel, StrandLevel } from '../../domain/changes/level.js';
import type { EventName } from '../../domain/events/event.js';
import { shareOf } from '../../domain/population/drafts.js';
import { touched } from '../../domain/population/touched.js';
import { CommandKey, type UserKey } from '../../domain/values/keys.js';
import { isNothing } from '../../domain/values/quantity.js';
import { withQuantity } from '../../domain/values/strand.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Criteria } from '../../domain/vocabulary/criteria.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import type { Group } from './codecs.js';
import { supposeChanges, type Overlay } from './overlay.js';
import { asOfIn, populationIn, type Applied, type WhyUnchanged } from './scenario.js';
import type { SuppositionOf } from './supposition.js';

/** What is supposed of the services of a group. */
export type OfGroup = SuppositionOf<'paused' | 'suspended' | 'reduced' | 'necessary-only' | 'restored'>;

/** Whom a supposition is about, with their services as they are on a day, by what is supposed so far. */
export const membersOf = (
  overlay: Overlay,
  { services, criteria, exemptions }: Group,
  day: LocalDate,
): {
  readonly members: ReadonlyArray<{ readonly user: UserKey; readonly services: ReadonlyArray<ServiceLevel> }>;
  readonly undetermined: ReadonlyArray<UserKey>;
} => {
  const everybody: Criteria = { about: 'service', types: services };
  const selection = {
    criteria: criteria ?? everybody,
    ...(exemptions === undefined ? {} : { exemptions }),
  };
  const found = touched(populationIn(overlay), { selection, services }, asOfIn(overlay, day));
  return { members: found.included, undetermined: found.undetermined.map(({ user }) => user) };
};

const RESPITE: ReadonlyArray<ServiceType> = ['respite', 'respite-in-institution'];

type Impose = Exclude<OfGroup, { readonly suppose: 'restored' }>;

/** The kind of decision that would do it, for people to read. */
const kindOf = ({ suppose }: Impose, serviceType: ServiceType): EventName => {
  const isRespite = RESPITE.includes(serviceType);
  const isSupportContact = serviceType === 'support-contact';
  switch (suppose) {
    case 'paused':
      return isRespite ? 'RespitePaused' : 'ServicePaused';
    case 'suspended':
      return isSupportContact ? 'SupportContactSuspended' : 'ServiceSuspended';
    case 'reduced':
      return isRespite ? 'RespiteReduced' : isSupportContact ? 'SupportContactReduced' : 'VisitsReduced';
    case 'necessary-only':
      return 'CareLimitedToNecessary';
  }
};

const strandReduced = (
  { form, now }: StrandLevel,
  { share, of }: SuppositionOf<'reduced'>['to'],
): Alteration | WhyUnchanged => {
  const strand = withQuantity(form, now);
  if (isNothing(strand)) return 'nothing-to-change';
  const less = shareOf(strand, share, of);
  return typeof less === 'string' ? less : { dimension: 'strand', strand: less, bound: 'at-most' };
};

/** What a supposition alters in a level; why nothing, where it does not. */
const alterations = (supposition: Impose, level: ServiceLevel): ReadonlyArray<Alteration> | WhyUnchanged => {
  switch (supposition.suppose) {
    case 'paused':
      return level.state.now === 'running' ? [{ dimension: 'state', to: 'paused' }] : 'nothing-to-change';
    case 'suspended':
      return level.state.now === 'running' || level.state.now === 'paused'
        ? [{ dimension: 'state', to: 'suspended' }]
        : 'nothing-to-change';
    case 'reduced': {
      const found = level.strands.map((strand) => strandReduced(strand, supposition.to));
      const altered = found.filter((one): one is Alteration => typeof one !== 'string');
      if (found.includes('amount-unclear')) return 'amount-unclear';
      return altered.length === 0 || supposition.to.share === supposition.to.of
        ? 'nothing-to-change'
        : altered;
    }
    case 'necessary-only': {
      const left = level.tasks.filter(({ necessary, now }) => !necessary && now === 'service');
      return left.length === 0
        ? 'nothing-to-change'
        : left.map(({ task }): Alteration => ({ dimension: 'task', task, to: 'postponed' }));
    }
  }
};

/** A measure that is only supposed is called after its scenario, and the place of its supposition in it. */
const measureKey = ({ name }: Overlay, place: number): CommandKey => {
  const key = `supposed:${name}:${place}`;
  if (!CommandKey.is(key)) throw new Error('a supposed measure has a key that is none');
  return key;
};

/** The changes that a supposition makes to one service. */
const changesTo = (
  supposition: OfGroup,
  level: ServiceLevel,
  measure: CommandKey,
): ReadonlyArray<Change> | WhyUnchanged => {
  const { service, serviceType } = level;
  const { from } = supposition;
  if (supposition.suppose === 'restored')
    return level.inForce.length === 0
      ? 'nothing-to-change'
      : level.inForce.map(({ measure: { id } }): Change => ({ op: 'lift', service, measure: id, from }));
  const altered = alterations(supposition, level);
  return typeof altered === 'string'
    ? altered
    : [
        {
          op: 'impose',
          service,
          what: kindOf(supposition, serviceType),
          measure,
          decided: from,
          from,
          term: { until: supposition.until },
          alterations: altered,
          derivesFrom: undefined,
        },
      ];
};

/** Supposes something of the services of a group; `place` is that of the supposition among those of its scenario. */
export const supposeOfGroup = (
  overlay: Overlay,
  supposition: OfGroup,
  place: number,
): Pick<Applied, 'users' | 'undetermined' | 'unchanged'> => {
  const { members, undetermined } = membersOf(overlay, supposition.who, supposition.from);
  const measure = measureKey(overlay, place);
  const users: UserKey[] = [];
  const unchanged: Array<Applied['unchanged'][number]> = [];
  for (const { user, services } of members) {
    const changes: Change[] = [];
    for (const level of services) {
      const found = changesTo(supposition, level, measure);
      if (typeof found === 'string') unchanged.push({ user, service: level.service, why: found });
      else changes.push(...found);
    }
    if (changes.length === 0) continue;
    supposeChanges(overlay, user, changes);
    users.push(user);
  }
  return { users, undetermined, unchanged };
};
