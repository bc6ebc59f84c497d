import { el, NOTHING, type Html } from './html.js';
import { say, saying, type Page } from './page.js';
import { findingPlace, type FindingView } from './finding.js';
import type { RuleView } from './rules.js';
import { entryId, storyId, type EntryView, type StoryView } from './story.js';
import { MARK_TEXTS, STORY_TEXTS } from './texts/story.js';
import type { Text } from './text.js';

/** The same elements and classes as the page's script makes of a story (browser/report.js). */

const eventLink = (event: string, text: Html | string): Html => el('a', { href: `#${entryId(event)}` }, text);

/** A finding with its evidence, and what its rule says of it. Links to it lead to where it stands in its story. */
export const findingHtml = (
  page: Page,
  rule: RuleView,
  finding: FindingView,
  where: 'list' | 'story',
): Html =>
  el(
    'li',
    {
      class: `finding ${rule.severity}`,
      ...(where === 'story' ? { id: findingPlace(finding.id), tabindex: -1 } : {}),
    },
    el(
      'p',
      { class: 'title' },
      say(page, rule.title),
      ' ',
      saying(page, 'span', { class: `tag ${rule.severity}` }, rule.severityName),
    ),
    el(
      'p',
      { class: 'where' },
      say(page, finding.on),
      finding.service === undefined ? '' : ` · ${finding.service}`,
      finding.about === undefined ? '' : ` · ${finding.about}`,
      ' · ',
      el('a', { href: `#${storyId(finding.kind, finding.key)}` }, finding.key),
    ),
    el(
      'ul',
      {},
      finding.present.map(({ what, event }) =>
        el(
          'li',
          { class: 'present' },
          say(page, STORY_TEXTS.present),
          ': ',
          eventLink(event, say(page, what)),
        ),
      ),
      finding.missing.map(({ what, due }) =>
        el(
          'li',
          { class: 'missing' },
          say(page, STORY_TEXTS.missing),
          ': ',
          say(page, what),
          ...(due === undefined ? [] : [' (', say(page, STORY_TEXTS.due), ' ', say(page, due), ')']),
        ),
      ),
    ),
    ...(finding.provisions.length === 0
      ? []
      : [
          el(
            'p',
            { class: 'law' },
            say(page, STORY_TEXTS.provisions),
            ': ',
            finding.provisions.flatMap((one, i) => [i === 0 ? '' : '; ', say(page, one)]),
          ),
        ]),
    el('p', { class: 'mend' }, say(page, STORY_TEXTS.mend), ': ', say(page, rule.mend)),
    el(
      'p',
      { class: 'id' },
      say(page, STORY_TEXTS.finding),
      ' ',
      el('a', { href: `#${findingPlace(finding.id)}` }, finding.id),
    ),
  );

const trailHtml = (page: Page, { trail }: EntryView): Html =>
  trail.length === 0
    ? NOTHING
    : el(
        'div',
        { class: 'trail' },
        saying(page, 'p', {}, STORY_TEXTS.trail),
        el(
          'ul',
          {},
          trail.map(({ label, value, event }) => {
            const shown = say(page, value ?? STORY_TEXTS.notRecorded);
            return el(
              'li',
              { class: value === undefined ? 'missing' : 'present' },
              say(page, label),
              ': ',
              event === undefined ? shown : eventLink(event, shown),
            );
          }),
        ),
      );

const fieldsHtml = (page: Page, fields: EntryView['fields']): Html =>
  el(
    'dl',
    {},
    fields.flatMap(({ label, value, depth }) => {
      const inner = depth === 0 ? undefined : 'inner';
      return [saying(page, 'dt', { class: inner }, label), saying(page, 'dd', { class: inner }, value)];
    }),
  );

/** An entry of a timeline. `heading` is the level of heading that it stands under. */
export const entryHtml = (page: Page, entry: EntryView, heading: 'h4' | 'h5'): Html =>
  el(
    'li',
    { class: ['entry', ...entry.marks].join(' '), id: entryId(entry.id), tabindex: -1 },
    el(
      heading,
      {},
      say(page, entry.day),
      ': ',
      say(page, entry.what),
      entry.marks.map((mark) => saying(page, 'span', { class: `tag ${mark}` }, MARK_TEXTS[mark])),
    ),
    fieldsHtml(page, entry.fields),
    trailHtml(page, entry),
    el(
      'p',
      { class: 'id' },
      say(page, STORY_TEXTS.event),
      ` ${entry.id} (`,
      say(page, STORY_TEXTS.number),
      ` ${entry.position})`,
    ),
  );

/** A whole story in a part that opens and closes. */
export const storyHtml = (page: Page, story: StoryView, standing: Text, found: ReadonlyArray<Html>): Html =>
  el(
    'details',
    { class: 'story', id: storyId(story.kind, story.key) },
    el('summary', {}, say(page, STORY_TEXTS[story.kind]), ` ${story.key}`),
    ...(story.sections.length === 0
      ? []
      : [
          saying(page, 'h4', {}, standing),
          el(
            'div',
            { class: 'parts' },
            story.sections.map(({ heading, lines }) =>
              el(
                'section',
                {},
                saying(page, 'h5', {}, heading),
                el(
                  'ul',
                  {},
                  lines.map((line) => saying(page, 'li', {}, line)),
                ),
              ),
            ),
          ),
        ]),
    ...(found.length === 0
      ? []
      : [saying(page, 'h4', {}, STORY_TEXTS.findings), el('ul', { class: 'findings' }, found)]),
    saying(page, 'h4', {}, STORY_TEXTS.timeline),
    story.entries.length === 0
      ? saying(page, 'p', {}, STORY_TEXTS.noEntries)
      : el(
          'ol',
          { class: 'timeline' },
          story.entries.map((entry) => entryHtml(page, entry, 'h5')),
        ),
  );
