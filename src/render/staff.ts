import type { Language } from '../domain/vocabulary/code-list.js';
import { Qualification } from '../domain/vocabulary/people.js';
import { StaffAbsenceCause, Missing } from '../domain/vocabulary/staff.js';
import type { Away, StaffStanding } from '../domain/views/staff.js';
import { showDate } from './dates.js';
import { arrow } from './level-parts.js';
import { showTerm } from './phrases.js';
import { safeText } from './safe-text.js';
import { showCapacity } from './staff-phrases.js';
import { listed } from './words.js';

const showAway = ({ event, term }: Away, language: Language): string => {
  const nb = language === 'nb';
  const move =
    event.type === 'StaffRedeployed'
      ? `${nb ? 'omdisponert' : 'redeployed'} ${arrow(safeText(event.from), safeText(event.to))}`
      : `${nb ? 'frivillig ved' : 'volunteer at'} ${safeText(event.to)}`;
  return `${move} ${nb ? 'fra' : 'from'} ${showDate(event.effective, language)}, ${showTerm(term, language)}`;
};

const standingLine = (standing: StaffStanding, language: Language): string => {
  const { staff, away, volunteer, absent, qualification, card, certificate, teams, missing } = standing;
  const w =
    language === 'nb'
      ? {
          ...{ offers: 'tilbyr', absent: 'fraværende', until: 'forventet til og med', team: 'smitteteam' },
          ...{
            card: 'ID-kort utstedt',
            certificate: 'politiattest lagt fram',
            missing: 'MANGLER I REGISTERET',
          },
        }
      : {
          ...{ offers: 'offers', absent: 'absent', until: 'expected until', team: 'infection team' },
          ...{
            card: 'identity card issued',
            certificate: 'police certificate shown',
            missing: 'MISSING FROM THE RECORD',
          },
        };
  const until =
    absent?.expectedUntil === undefined ? '' : ` ${w.until} ${showDate(absent.expectedUntil, language)}`;
  const parts = [
    ...(qualification === undefined ? [] : [Qualification.keys[qualification][language]]),
    ...(away === undefined ? [] : [showAway(away, language)]),
    ...(volunteer === undefined ? [] : [`${w.offers} ${showCapacity(volunteer.capacity, language)}`]),
    ...teams.map(({ unit, team }) => `${w.team} ${safeText(team)} (${safeText(unit)})`),
    ...(absent === undefined
      ? []
      : [`${w.absent}: ${StaffAbsenceCause.keys[absent.cause][language]}${until}`]),
    ...(card === undefined ? [] : [`${w.card} ${showDate(card.issued, language)}`]),
    ...(certificate === undefined ? [] : [`${w.certificate} ${showDate(certificate, language)}`]),
    ...(missing.length === 0 ? [] : [`${w.missing}: ${listed(Missing, missing, language)}`]),
  ];
  return `${safeText(staff)}: ${parts.join('; ')}\n`;
};

/** The staff, a line each: qualification, where and until when, absence, papers, and what is missing by the record. */
export const renderStaff = (standings: ReadonlyArray<StaffStanding>, language: Language = 'nb'): string =>
  standings.length === 0
    ? `${language === 'nb' ? 'Ingen ansatte er registrert' : 'No staff are recorded'}.\n`
    : standings.map((standing) => standingLine(standing, language)).join('');
