import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { CommandKey, StaffKey, UnitKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { codeList } from './code-list.js';
import { Role } from './decisions.js';
import { ServiceType } from './services.js';

/** The role in which somebody reads what is recorded about a person: those who decide, and those who look at it afterwards. */
export const ReaderRole = codeList('ReaderRole', {
  ...Role.keys,
  inspector: { nb: 'tilsynsfører', en: 'inspector' },
  'medical-expert': { nb: 'sakkyndig for tilsynsmyndigheten', en: 'expert to the supervisor' },
  'internal-auditor': { nb: 'internrevisor', en: 'internal auditor' },
  'quality-adviser': { nb: 'kvalitetsrådgiver', en: 'quality adviser' },
  'complaints-officer': { nb: 'saksbehandler for klager', en: 'complaints officer' },
});
export type ReaderRole = t.TypeOf<typeof ReaderRole>;

const WHO = { person: StaffKey, role: ReaderRole, unit: UnitKey } as const;

/** Somebody who acts for a municipality or a supervisor: a pseudonym, a role, and the unit or body that they belong to. */
export const Official = struct('Official', WHO);
export type Official = t.TypeOf<typeof Official>;

/** What somebody who acts for a person is to that person. */
export const Relation = codeList('Relation', {
  guardian: { nb: 'verge', en: 'guardian' },
  'next-of-kin': { nb: 'pårørende med fullmakt', en: 'next of kin with authority' },
  'legal-representative': { nb: 'advokat eller annen fullmektig', en: 'lawyer or other representative' },
});
export type Relation = t.TypeOf<typeof Relation>;

/** Who reads: an official, the person, or somebody who acts for the person. */
export const Reader = new Choice(
  'Reader',
  {
    official: struct('OfficialReader', { as: t.literal('official'), ...WHO }),
    self: struct('TheirOwnReader', { as: t.literal('self') }),
    representative: struct('RepresentativeReader', {
      as: t.literal('representative'),
      person: StaffKey,
      relation: Relation,
    }),
  },
  byTag('as'),
  'an official, the person (self), or a representative',
);
export type Reader = t.TypeOf<typeof Reader>;

/** On which ground somebody reads what is recorded about a person. */
export const AccessGround = codeList('AccessGround', {
  supervision: { nb: 'tilsyn', en: 'supervision' },
  care: { nb: 'yte helse- og omsorgstjenester', en: 'giving care' },
  'case-handling': { nb: 'saksbehandling', en: 'case handling' },
  complaint: { nb: 'behandling av klage', en: 'handling of a complaint' },
  'internal-control': { nb: 'internkontroll og kvalitetssikring', en: 'internal control' },
  'own-access': { nb: 'innsyn i egne opplysninger', en: "access to one's own record" },
});
export type AccessGround = t.TypeOf<typeof AccessGround>;

/** Which question about a person was asked. */
export const Reading = codeList('Reading', {
  levels: { nb: 'tjenestenivå', en: 'levels of services' },
  history: { nb: 'historikk', en: 'history' },
  explanation: { nb: 'forklaring av nivå', en: 'explanation of a level' },
  person: { nb: 'opplysninger om personen', en: 'what is known of the person' },
  comparison: { nb: 'sammenligning av to tidspunkter', en: 'comparison of two times' },
  findings: { nb: 'funn', en: 'findings' },
  dossier: { nb: 'tilsynsmappe', en: 'dossier' },
  figure: { nb: 'tall i tilsynsmappe', en: 'figure of a dossier' },
  readings: { nb: 'innsynslogg', en: 'access log' },
});
export type Reading = t.TypeOf<typeof Reading>;

/** Why somebody was not let in. */
export const RefusedBecause = codeList('RefusedBecause', {
  'outside-scope': { nb: 'utenfor det leseren har tilgang til', en: 'outside what the reader may read' },
  'outside-period': { nb: 'utenfor perioden tilsynet gjelder', en: 'outside the period of the inspection' },
  'not-open': { nb: 'tilsynet er ikke åpent', en: 'the inspection is not open' },
});
export type RefusedBecause = t.TypeOf<typeof RefusedBecause>;

/** Whom an inspection may read about. */
export const InspectionScope = new Choice(
  'InspectionScope',
  {
    everyone: struct('ScopeOfEveryone', { kind: t.literal('everyone') }),
    units: struct('ScopeOfUnits', { kind: t.literal('units'), units: t.readonlyArray(UnitKey) }),
    users: struct('ScopeOfUsers', { kind: t.literal('users'), users: t.readonlyArray(UserKey) }),
    services: struct('ScopeOfServices', {
      kind: t.literal('services'),
      services: t.readonlyArray(ServiceType),
    }),
  },
  byTag('kind'),
  'everyone, units, users or services',
);
export type InspectionScope = t.TypeOf<typeof InspectionScope>;

/** The unit's own entry about the same case: the supervision that was opened there. */
export const SupervisionRef = struct('SupervisionRef', { unit: UnitKey, matter: CommandKey });
export type SupervisionRef = t.TypeOf<typeof SupervisionRef>;

/**
 * What an inspection may look at: whom, and which days (`from` to `until`). `openUntil` is the last day on which it may read, so
 * that access ends also where nobody closes it.
 */
export const INSPECTED = {
  scope: InspectionScope,
  from: LocalDate,
  until: LocalDate,
  openUntil: LocalDate,
} as const;
