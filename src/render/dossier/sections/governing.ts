import { Force } from '../../../domain/vocabulary/decisions.js';
import type { MeasureStanding } from '../../../domain/views/measures.js';
import { showDate } from '../../dates.js';
import { safeText } from '../../safe-text.js';
import { el, together, type Html } from '../html.js';
import { grid, type Cell } from '../grid.js';
import { saying, type Page } from '../page.js';
import type { Report } from '../report.js';
import { entryId, storyOfOthers } from '../story.js';
import { storyHtml } from '../story-html.js';
import { SECTION_TEXTS } from '../texts/sections.js';
import { plain, told, toldInAll, type Text } from '../text.js';
import { standingText } from './people.js';

const STATES: Readonly<Record<MeasureStanding['standing']['state'], Text>> = {
  'in-force': { nb: 'gjelder', nn: 'gjeld', en: 'in force' },
  paused: { nb: 'på pause', nn: 'på pause', en: 'paused' },
  planned: { nb: 'planlagt', nn: 'planlagt', en: 'planned' },
  ended: { nb: 'avsluttet', nn: 'avslutta', en: 'ended' },
};

const reviewText = ({ standing: { review, overdue, state } }: MeasureStanding): Text => {
  if (review === undefined || state === 'ended') return plain('–');
  return toldInAll(
    (words, dates) => `${showDate(review, dates)}${overdue ? ` ${SECTION_TEXTS.overdue[words]}` : ''}`,
  );
};

const measureRow = (one: MeasureStanding): ReadonlyArray<Cell> => {
  const { measure, ref, standing } = one;
  return [
    el('a', { href: `#${entryId(safeText(ref.id))}` }, safeText(measure.measure)),
    Force.keys[measure.force],
    STATES[standing.state],
    told((language) => showDate(measure.decided, language)),
    told((language) => showDate(standing.from, language)),
    reviewText(one),
  ];
};

/** The crises: their measures for many, and everything that was decided in them. */
export const governingSection = (page: Page, report: Report): Html => {
  const { surroundings, catalogue } = report;
  if (surroundings.crises.length === 0) return saying(page, 'p', {}, SECTION_TEXTS.noCrises);
  return together(
    saying(page, 'p', {}, SECTION_TEXTS.governingIntro),
    surroundings.crises.map(({ key, entries, then }, i) =>
      together(
        then.measures.length === 0
          ? ''
          : grid(
              page,
              `measures-${i + 1}`,
              {
                nb: `${SECTION_TEXTS.measuresOf.nb} ${key}`,
                nn: `${SECTION_TEXTS.measuresOf.nn} ${key}`,
                en: `${SECTION_TEXTS.measuresOf.en} ${key}`,
              },
              [
                { heading: SECTION_TEXTS.measure },
                { heading: SECTION_TEXTS.force },
                { heading: SECTION_TEXTS.state },
                { heading: SECTION_TEXTS.decided },
                { heading: SECTION_TEXTS.from },
                { heading: SECTION_TEXTS.review },
              ],
              then.measures.map(measureRow),
            ),
        storyHtml(page, storyOfOthers('crisis', key, entries, catalogue), standingText(report), []),
      ),
    ),
  );
};
