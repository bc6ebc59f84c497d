import { serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { isOfRoster, type Applied } from '../../scenario/fork/scenario.js';
import type { StatedOf } from '../../scenario/fork/stated.js';
import type { Supposition } from '../../scenario/fork/supposition.js';
import { COMMAND_LABELS } from '../command-labels.js';
import { showDate } from '../dates.js';
import { EVENT_LABELS } from '../event-labels.js';
import { safeText } from '../safe-text.js';
import { showFraction } from '../totals.js';
import { word } from '../words.js';

const days = (from: LocalDate, until: LocalDate | undefined, language: Language): string =>
  until === undefined
    ? `${word('fra', 'from', language)} ${showDate(from, language)}`
    : `${showDate(from, language)} – ${showDate(until, language)}`;

const services = (
  { services: kinds, criteria }: StatedOf<'paused'>['who'],
  language: Language,
  catalogue: Catalogue,
): string => {
  const names = kinds.map((kind) => serviceTypeLabel(catalogue, kind, language)).join(', ');
  return criteria === undefined
    ? names
    : `${names} ${word('(for dem kriteriene gjelder)', '(for those who fit the criteria)', language)}`;
};

const staffAway = ({ staff, group, share }: StatedOf<'staff-away'>, language: Language): string => {
  if (staff !== undefined)
    return `${word('Ansatte borte', 'Staff away', language)}: ${staff.map(safeText).join(', ')}`;
  const who = [
    group?.qualification === undefined
      ? word('ansatte', 'staff', language)
      : Qualification.keys[group.qualification][language],
    ...(group?.unit === undefined ? [] : [safeText(group.unit)]),
  ].join(', ');
  return `${word('Borte', 'Away', language)}: ${share?.share ?? 0} ${word('av', 'of', language)} ${share?.of ?? 0} (${who})`;
};

/** What is supposed, in a line. */
export const showSupposition = (
  supposition: Supposition,
  language: Language,
  catalogue: Catalogue,
): string => {
  const of = (who: StatedOf<'paused'>['who']): string => services(who, language, catalogue);
  switch (supposition.suppose) {
    case 'command':
      return `${word('Besluttet', 'Decided', language)}: ${COMMAND_LABELS[supposition.command.command][language]}`;
    case 'event':
      return `${word('Skjedd', 'Happened', language)}: ${EVENT_LABELS[supposition.event.type][language]}`;
    case 'not-made':
      return `${word('Ikke besluttet', 'Not decided', language)}: ${safeText(supposition.decision ?? supposition.event ?? '')}`;
    case 'none-derived': {
      const { crisis, measure } = supposition.measure;
      return `${word('Ingen beslutninger etter tiltaket', 'No decisions derived from the measure', language)} ${safeText(crisis)}/${safeText(measure)}`;
    }
    case 'paused':
      return `${word('På pause', 'Paused', language)}: ${of(supposition.who)}, ${days(supposition.from, supposition.until, language)}`;
    case 'suspended':
      return `${word('Stanset', 'Suspended', language)}: ${of(supposition.who)}, ${days(supposition.from, supposition.until, language)}`;
    case 'reduced': {
      const { share, of: parts } = supposition.to;
      return `${word('Redusert til', 'Reduced to', language)} ${share}/${parts}: ${of(supposition.who)}, ${days(supposition.from, supposition.until, language)}`;
    }
    case 'necessary-only':
      return `${word('Bare nødvendige oppgaver', 'Necessary tasks only', language)}: ${of(supposition.who)}, ${days(supposition.from, supposition.until, language)}`;
    case 'restored':
      return `${word('Gitt som innvilget', 'Restored as granted', language)}: ${of(supposition.who)}, ${days(supposition.from, undefined, language)}`;
    case 'newcomers':
      return `${word('Nye brukere', 'New users', language)}: ${supposition.people}, ${days(supposition.from, supposition.until, language)}`;
    case 'staff-away':
      return `${staffAway(supposition, language)}, ${days(supposition.from, supposition.until, language)}`;
    case 'staff-sent': {
      const { people, qualification, perWeeks, unit, comesFrom, from, until } = supposition;
      const origin =
        comesFrom === undefined ? '' : ` ${word('fra', 'from', language)} ${safeText(comesFrom)}`;
      const hours = showFraction(perWeeks.minutes, perWeeks.weeks * 60, language);
      return `${word('Sendt til', 'Sent to', language)} ${safeText(unit)}${origin}: ${people} (${Qualification.keys[qualification][language]}, ${hours} ${word('t i uka hver', 'h a week each', language)}), ${days(from, until, language)}`;
    }
  }
};

/** What is supposed and what came of it, a few lines each. */
export const appliedLines = (
  applied: ReadonlyArray<Applied>,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> =>
  applied.flatMap(({ supposition, users, undetermined, unchanged }, place) => [
    `${place + 1}. ${showSupposition(supposition, language, catalogue)}`,
    ...(!isOfRoster(supposition) ? [`   ${word('brukere', 'users', language)}: ${users.length}`] : []),
    ...(undetermined.length === 0
      ? []
      : [
          `   ${word('for lite er kjent, må vurderes', 'too little is known, to be assessed', language)}: ${undetermined.map(safeText).join(', ')}`,
        ]),
    ...(unchanged.length === 0
      ? []
      : [`   ${word('tjenester uten endring', 'services not changed', language)}: ${unchanged.length}`]),
  ]);
