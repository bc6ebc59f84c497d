import * as t from 'io-ts';
import { taggedBy } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { CommandKey } from '../values/keys.js';
import { codeList } from './code-list.js';
import { ProvisionId } from './provision-id.js';

/** Those who can suggest, ask, agree or be bound. */
export const Party = codeList('Party', {
  municipality: { nb: 'kommunen', en: 'the municipality' },
  staff: { nb: 'ansatte', en: 'staff' },
  user: { nb: 'bruker', en: 'the user' },
  'next-of-kin': { nb: 'pårørende', en: 'next of kin' },
  guardian: { nb: 'verge', en: 'a guardian' },
  driver: { nb: 'sjåfør', en: 'drivers' },
  visitor: { nb: 'besøkende', en: 'visitors' },
  provider: { nb: 'leverandør', en: 'the provider' },
  authority: { nb: 'myndighet', en: 'an authority' },
  nobody: { nb: 'ingen', en: 'nobody' },
});
export type Party = t.TypeOf<typeof Party>;

/** Whose idea it was and who asked for it: two facts. What was not stated is absent. */
export const Initiative = struct('Initiative', {}, { suggestedBy: Party, requestedBy: Party });
export type Initiative = t.TypeOf<typeof Initiative>;

/** By which power it was done: ordinary law, a named crisis power in its window, or none is needed. Absent: not stated. */
export const Power = taggedBy('Power', 'kind', [
  struct('OrdinaryPower', { kind: t.literal('ordinary-law') }),
  struct('CrisisPower', { kind: t.literal('crisis-power'), provision: ProvisionId }),
  struct('NoPower', { kind: t.literal('none-needed') }),
]);
export type Power = t.TypeOf<typeof Power>;

/** How one decision stands to another. */
export const LinkKind = codeList('LinkKind', {
  'compensates-for': { nb: 'kompenserer for', en: 'compensates for' },
  'frees-capacity-for': { nb: 'frigjør kapasitet til', en: 'frees capacity for' },
  'caused-by': { nb: 'følger av', en: 'is caused by' },
  'bundled-with': { nb: 'hører sammen med', en: 'is bundled with' },
});
export type LinkKind = t.TypeOf<typeof LinkKind>;

/** A link from one decision to another about the same person. It moves nothing by itself. */
export const Link = struct('Link', { kind: LinkKind, decision: CommandKey });
export type Link = t.TypeOf<typeof Link>;
