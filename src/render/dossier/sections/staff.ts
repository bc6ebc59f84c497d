import type { StaffStanding } from '../../../domain/views/staff.js';
import { Qualification } from '../../../domain/vocabulary/people.js';
import { Missing } from '../../../domain/vocabulary/staff.js';
import { showDate } from '../../dates.js';
import { arrow } from '../../level-parts.js';
import { safeText } from '../../safe-text.js';
import { listed } from '../../words.js';
import { el, together, type Html } from '../html.js';
import { grid, type Cell } from '../grid.js';
import { saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { storyId } from '../story.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain, told, type Text } from '../text.js';

const NONE = plain('–');

const dayText = (day: Parameters<typeof showDate>[0] | undefined): Text =>
  day === undefined ? NONE : told((language) => showDate(day, language));

const awayText = ({ away }: StaffStanding): Text => {
  if (away === undefined) return NONE;
  const { event } = away;
  return told((language) => {
    const since = `${language === 'nb' ? 'fra' : 'from'} ${showDate(event.effective, language)}`;
    return event.type === 'StaffRedeployed'
      ? `${arrow(safeText(event.from), safeText(event.to))}, ${since}`
      : `${safeText(event.to)}, ${since}`;
  });
};

const row = (standing: StaffStanding): ReadonlyArray<Cell> => {
  const { staff, qualification, card, certificate, checks, missing } = standing;
  return [
    el('a', { href: `#${storyId('staff', staff)}` }, staff),
    awayText(standing),
    qualification === undefined ? NONE : Qualification.keys[qualification],
    dayText(card?.issued),
    dayText(certificate),
    dayText(checks.at(-1)?.on),
    missing.length === 0 ? NONE : told((language) => listed(Missing, missing, language)),
  ];
};

/** Redeployment, identity cards, competence, certificates. */
export const staffSection = (page: Page, { surroundings, scope }: Report): Html => {
  if (scope.user !== undefined) return saying(page, 'p', {}, SECTION_TEXTS.leftOutStaff);
  const standings = surroundings.staff.flatMap(({ standing }) => standing ?? []);
  if (standings.length === 0) return saying(page, 'p', {}, SECTION_TEXTS.none);
  return together(
    saying(page, 'p', {}, SECTION_TEXTS.staffIntro),
    grid(
      page,
      'staff-papers',
      {
        nb: `${standings.length} ansatte og frivillige`,
        nn: `${standings.length} tilsette og friviljuge`,
        en: `${standings.length} staff and volunteers`,
      },
      [
        { heading: { nb: 'Pseudonym', en: 'Pseudonym' } },
        { heading: SECTION_TEXTS.away },
        { heading: SECTION_TEXTS.qualification },
        { heading: SECTION_TEXTS.card },
        { heading: SECTION_TEXTS.certificate },
        { heading: SECTION_TEXTS.checked },
        { heading: SECTION_TEXTS.missing },
      ],
      standings.map(row),
    ),
  );
};
