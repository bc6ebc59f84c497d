import { serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { Label, Language } from '../../domain/vocabulary/code-list.js';
import { opensFor, type FrameworkTarget } from '../../domain/vocabulary/framework.js';
import { IndividualMeasure } from '../../domain/vocabulary/individual-measure.js';
import {
  AccessMeans,
  Channel,
  Duty,
  Gathering,
  NamedContact,
  PersonPlan,
  StaffGroup,
  Supply,
  Transport,
  VisitSite,
  VulnerabilityMark,
} from '../../domain/vocabulary/measure/subjects.js';
import type { TermOfService } from '../../domain/vocabulary/measure/terms-of-service.js';
import { ServiceTerm } from '../../domain/vocabulary/attributes.js';
import { Party } from '../../domain/vocabulary/initiative.js';
import { ExemptionReason, OrderBy, type Selection } from '../../domain/vocabulary/selection.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import { Task } from '../../domain/vocabulary/services.js';
import { safeText } from '../safe-text.js';
import { showHowMany, showDuration } from './values.js';

const names = <K extends string>(
  codes: Readonly<Record<K, Label>>,
  values: ReadonlyArray<K>,
  language: Language,
): string =>
  values.length === 0
    ? language === 'nb'
      ? 'ikke nærmere angitt'
      : 'not specified'
    : values.map((value) => codes[value][language]).join(', ');

const KINDS: Readonly<Record<FrameworkTarget['kind'], Label>> = {
  services: { nb: 'tjenester', en: 'services' },
  tasks: { nb: 'oppgaver', en: 'tasks' },
  people: { nb: 'personer', en: 'people' },
  places: { nb: 'plasser', en: 'places' },
  visiting: { nb: 'besøk', en: 'visiting' },
  duty: { nb: 'saksbehandling', en: 'casework' },
  staff: { nb: 'ansatte', en: 'staff' },
  channel: { nb: 'kontaktkanaler', en: 'ways to reach us' },
  plans: { nb: 'planer', en: 'plans' },
  contacts: { nb: 'kontaktpersoner', en: 'named contacts' },
  marks: { nb: 'merking', en: 'marks' },
  movement: { nb: 'bevegelsesfrihet', en: 'own movements' },
  access: { nb: 'tilgang og eiendeler', en: 'access and belongings' },
  gatherings: { nb: 'møter og grupper', en: 'meetings and groups' },
  supplies: { nb: 'utstyr og forsyninger', en: 'supplies' },
  transport: { nb: 'transport', en: 'transport' },
  providers: { nb: 'leverandører', en: 'providers' },
};

const services = (types: ReadonlyArray<ServiceType>, language: Language, catalogue: Catalogue): string =>
  types.map((type) => serviceTypeLabel(catalogue, type, language)).join(', ');

const subject = (target: FrameworkTarget, language: Language, catalogue: Catalogue): string | undefined => {
  switch (target.kind) {
    case 'tasks':
      return `${names(Task.keys, target.tasks, language)} (${services(target.services, language, catalogue)})`;
    case 'services':
    case 'places':
    case 'movement':
    case 'providers':
      return services(target.services, language, catalogue);
    case 'visiting':
      return names(VisitSite.keys, target.sites, language);
    case 'duty':
      return names(Duty.keys, target.duties, language);
    case 'staff':
      return names(StaffGroup.keys, target.groups, language);
    case 'channel':
      return names(Channel.keys, target.channels, language);
    case 'plans':
      return names(PersonPlan.keys, target.plans, language);
    case 'contacts':
      return names(NamedContact.keys, target.contacts, language);
    case 'marks':
      return names(VulnerabilityMark.keys, target.marks, language);
    case 'access':
      return names(AccessMeans.keys, target.means, language);
    case 'gatherings':
      return names(Gathering.keys, target.gatherings, language);
    case 'supplies':
      return names(Supply.keys, target.supplies, language);
    case 'transport':
      return names(Transport.keys, target.transport, language);
    case 'people':
      return undefined;
  }
};

/** For whom, where a measure selects people: that they are chosen, who is exempt, and the order. */
export const showSelection = ({ exemptions = [], order = [] }: Selection, language: Language): string => {
  const nb = language === 'nb';
  const except = names(
    ExemptionReason.keys,
    exemptions.map(({ reason }) => reason),
    language,
  );
  const keys = order.map(
    ({ by, first }) =>
      `${OrderBy.keys[by][language]} (${first === 'least' ? (nb ? 'minst først' : 'least first') : nb ? 'mest først' : 'most first'})`,
  );
  return [
    nb ? 'for brukere valgt ut etter kriterier' : 'for people selected by criteria',
    ...(exemptions.length === 0 ? [] : [`${nb ? 'unntatt' : 'except'}: ${except}`]),
    ...(keys.length === 0 ? [] : [`${nb ? 'rekkefølge' : 'order'}: ${keys.join(', ')}`]),
  ].join('; ');
};

/** What a measure is about, where, for whom, and what may be decided about each: one line each. */
export const targetLines = (
  target: FrameworkTarget,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => {
  const nb = language === 'nb';
  const about = subject(target, language, catalogue);
  const { units = [], people } = target;
  const opens = opensFor(target);
  return [
    `${KINDS[target.kind][language]}${about === undefined ? '' : `: ${about}`}`,
    ...(units.length === 0 ? [] : [`${nb ? 'enheter' : 'units'}: ${units.map(safeText).join(', ')}`]),
    ...(people === undefined ? [] : [showSelection(people, language)]),
    ...(opens.length === 0
      ? []
      : [
          `${nb ? 'vurderes individuelt; åpner for' : 'assessed person by person; opens for'}: ${names(IndividualMeasure.keys, opens, language)}`,
        ]),
    ...('application' in target && target.application === 'direct'
      ? [
          nb
            ? 'gjelder direkte, uten egen beslutning for den enkelte'
            : 'for all, without a decision about each',
        ]
      : []),
  ];
};

/** A term under which something still happens, and whom it binds: `uten symptomer (besøkende)`. */
export const showTermOfService = (term: TermOfService, language: Language): string => {
  const nb = language === 'nb';
  const bound = term.binds.length === 0 ? '' : ` (${names(Party.keys, term.binds, language)})`;
  switch (term.kind) {
    case 'condition':
      return ServiceTerm.keys[term.condition][language] + bound;
    case 'number':
      return `${showHowMany(term.together, language)} ${nb ? 'samtidig' : 'at a time'}${bound}`;
    case 'distance':
      return `${showHowMany(term.metres, language)} ${nb ? 'meters avstand' : 'metres apart'}${bound}`;
    case 'time':
      return `${showDuration(term.lasts, language)}${bound}`;
  }
};
