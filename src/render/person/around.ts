import type { Catalogue } from '../../domain/law/catalogue.js';
import type { NamedContactAt } from '../../domain/views/coordination.js';
import type { PersonAt } from '../../domain/views/person.js';
import { codesOf, type Language } from '../../domain/vocabulary/code-list.js';
import { EscalationStep } from '../../domain/vocabulary/contact.js';
import {
  ContactEndCause,
  ContactRole,
  MeetingMode,
  PlanState,
} from '../../domain/vocabulary/coordination.js';
import { showDate } from '../dates.js';
import { showParticipation } from '../details/story/coordination.js';
import { quoted, showProvisions } from '../phrases.js';
import { safeText } from '../safe-text.js';
import { word } from '../words.js';
import type { Section } from './section.js';

/** What somebody who answers for the service must not overlook. */
export const OVERDUE = { nb: 'FORFALT', en: 'OVERDUE' } as const;

/** A number of days in words. */
export const showDays = (days: number, language: Language): string =>
  language === 'nb' ? `${days} ${days === 1 ? 'dag' : 'dager'}` : `${days} ${days === 1 ? 'day' : 'days'}`;

const contactLine = (role: ContactRole, held: NamedContactAt | undefined, language: Language): string => {
  const name = ContactRole.keys[role][language];
  if (held === undefined) return `${name}: ${word('ingen oppnevnt', 'nobody named', language)}`;
  return 'contact' in held
    ? `${name}: ${safeText(held.contact)} ${word('fra', 'from', language)} ${showDate(held.since, language)}`
    : `${name}: ${word('INGEN siden', 'NOBODY since', language)} ${showDate(held.vacantSince, language)} (${ContactEndCause.keys[held.cause][language]})`;
};

/** Whom the person can turn to, the plan, and the group around them. */
export const coordination = (
  { contacts, plan, meetings }: PersonAt,
  language: Language,
  catalogue: Catalogue,
): Section => {
  const last = meetings.at(-1);
  return {
    heading: word('Koordinering', 'Coordination', language),
    lines: [
      ...codesOf(ContactRole).map((role) =>
        contactLine(
          role,
          contacts.find((one) => one.role === role),
          language,
        ),
      ),
      ...(plan === undefined
        ? []
        : [
            `${word('individuell plan', 'individual plan', language)}: ${PlanState.keys[plan.state][language]} ${word('siden', 'since', language)} ${showDate(plan.since, language)}${plan.provisions.length === 0 ? '' : ` (${showProvisions(plan.provisions, language, catalogue)})`}`,
            ...(plan.goals === undefined
              ? []
              : [`${word('mål', 'goals', language)}: ${quoted(plan.goals.text, language)}`]),
          ]),
      ...(last === undefined
        ? []
        : [
            `${word('siste ansvarsgruppemøte', 'last meeting of the responsibility group', language)}: ${showDate(last.on, language)}, ${MeetingMode.keys[last.mode][language]}; ${showParticipation(last.participation, language)}`,
          ]),
    ],
  };
};

/** When the person was last in touch, and what was done since nobody answered. */
export const contact = ({ clock, procedure }: PersonAt, language: Language): Section => {
  const { lastContact, silentDays, silent, unanswered, steps } = clock;
  const days = silentDays === undefined ? '' : showDays(silentDays, language);
  const last =
    lastContact === undefined
      ? `${word('ingen registrert', 'none recorded', language)}${days === '' ? '' : `, ${word('bruker registrert for', 'registered', language)} ${days} ${word('siden', 'ago', language)}`}`
      : `${showDate(lastContact.on, language)}, ${word(`for ${days} siden`, `${days} ago`, language)}`;
  const long = silent
    ? ` ${word('FOR LENGE', 'TOO LONG', language)} (${word('grense', 'limit', language)} ${showDays(procedure.longestSilence, language)})`
    : '';
  return {
    heading: word('Kontakt', 'Contact', language),
    lines: [
      `${word('siste kontakt', 'last contact', language)}: ${last}${long}`,
      ...(silent || unanswered !== undefined
        ? [`${word('rutine', 'procedure', language)}: ${safeText(procedure.name[language])}`]
        : []),
      ...(unanswered === undefined
        ? []
        : [
            `${word('har ikke svart siden', 'no answer since', language)} ${showDate(unanswered.since, language)} (${word('forsøk', 'attempts', language)}: ${unanswered.attempts})`,
            ...steps.map(({ step, due, doneOn, overdue }) => {
              const done =
                doneOn === undefined
                  ? ''
                  : `, ${word('gjort', 'done', language)} ${showDate(doneOn, language)}`;
              return `  ${EscalationStep.keys[step][language]}: ${word('frist', 'due', language)} ${showDate(due, language)}${done}${overdue ? ` ${OVERDUE[language]}` : ''}`;
            }),
          ]),
    ],
  };
};
