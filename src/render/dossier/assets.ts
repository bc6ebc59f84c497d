// Written by `npm run assets` from assets/dossier: change it there.

/** The script of the report. */
export const REPORT_JS = `// The script of the report: opens stories, searches, turns the language. It reads what is in the page, builds elements from texts (never
// from HTML), and asks nobody for anything. src/render/dossier/payload.ts writes what it reads.
'use strict';

/** @typedef {number | string} Word where a text stands among the words, or the text itself */
/** @typedef {[label: Word, value: Word, depth: number]} Field */
/** @typedef {[label: Word, value: Word | null, event: string | 0]} Trail */
/** @typedef {[id: string, position: number, day: Word, what: Word, marks: string[], fields: Field[], trail: Trail[]]} Entry */
/** @typedef {[kind: string, key: string, sections: Array<[heading: Word, lines: Word[]]>, entries: Entry[]]} Story */
/** @typedef {[rule: number, id: string, kind: string, key: string, on: Word, service: string | 0, about: string | 0, present: Array<[Word, string]>, missing: Array<[Word, Word]>, provisions: Word[]]} Finding */
/** @typedef {[id: string, severity: string, severityName: Word, group: string, groupName: Word, title: Word, looksAt: Word, mend: Word]} Rule */
/** @typedef {[key: string, need: number, services: Word[], marks: number[], entries: number, drawn: 0 | 1]} Person */

(() => {
  /** @param {string} id */
  const byId = (id) => {
    const found = document.getElementById(id);
    if (found === null) throw new Error(\`the report has no \${id}\`);
    return found;
  };
  /**
   * @template A
   * @param {string} text
   * @returns {A}
   */
  const parsed = (text) =>
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- written by the program that put this script into the page
    JSON.parse(text);
  /** @param {string} id */
  const textOf = (id) => byId(id).textContent;
  /** @param {string} id */
  const linesOf = (id) => byId(id).textContent.split('\\n').filter(Boolean);

  /** @type {Array<string | [nb: string, nn: string | 0, en: string]>} */
  const words = parsed(textOf('data-words'));
  /** @type {{standing: number, marks: Record<string, number>, personMarks: number[], texts: Record<string, number>}} */
  const spoken = parsed(textOf('data-spoken'));
  /** @type {Rule[]} */
  const rules = parsed(textOf('data-rules'));
  /** @type {Person[]} */
  const people = linesOf('data-people').map((line) => parsed(line));
  /** @type {Finding[]} */
  const findings = linesOf('data-findings').map((line) => parsed(line));
  const stories = linesOf('data-stories');

  let language = document.documentElement.lang;

  /** @param {Word} word */
  const shown = (word) => {
    const found = typeof word === 'number' ? words[word] : word;
    if (found === undefined) return '';
    if (typeof found === 'string') return found;
    return language === 'en' ? found[2] : language === 'nn' ? found[1] || found[0] : found[0];
  };

  /** Of a word that has no nynorsk, the page says that it is bokmål. @param {Element} element @param {number} word */
  const say = (element, word) => {
    element.textContent = shown(word);
    const found = words[word];
    if (language === 'nn' && Array.isArray(found) && found[1] === 0 && found[0] !== found[2])
      element.setAttribute('lang', 'nb');
    else element.removeAttribute('lang');
  };

  /**
   * An element with what is in it: texts, or other elements.
   * @template {keyof HTMLElementTagNameMap} N
   * @param {N} name
   * @param {Record<string, string>} [attributes]
   * @param {...(Node | string)} children
   * @returns {HTMLElementTagNameMap[N]}
   */
  const el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  };

  /**
   * An element that says a word, also when the language is turned.
   * @param {keyof HTMLElementTagNameMap} name @param {Word} word @param {Record<string, string>} [attributes]
   */
  const saying = (name, word, attributes = {}) => {
    const element = el(name, attributes);
    if (typeof word === 'number') {
      element.dataset['t'] = String(word);
      say(element, word);
    } else element.textContent = word;
    return element;
  };

  /** @param {string} name */
  const text = (name) => saying('span', spoken.texts[name] ?? '');

  /** @param {string} event @param {Word} word */
  const eventLink = (event, word) => el('a', { href: \`#e-\${event}\` }, saying('span', word));

  /** @param {Finding} finding @param {'list' | 'story'} where */
  const findingItem = ([place, id, kind, key, on, service, about, present, missing, provisions], where) => {
    const rule = rules[place];
    if (rule === undefined) return el('li');
    const [, severity, severityName, , , title, , mend] = rule;
    return el(
      'li',
      { class: \`finding \${severity}\`, ...(where === 'story' ? { id: \`f-\${id}\`, tabindex: '-1' } : {}) },
      el(
        'p',
        { class: 'title' },
        saying('span', title),
        ' ',
        saying('span', severityName, { class: \`tag \${severity}\` }),
      ),
      el(
        'p',
        { class: 'where' },
        saying('span', on),
        service === 0 ? '' : \` · \${service}\`,
        about === 0 ? '' : \` · \${about}\`,
        ' · ',
        el('a', { href: \`#\${kind}-\${key}\` }, key),
      ),
      el(
        'ul',
        {},
        ...present.map(([what, event]) =>
          el('li', { class: 'present' }, text('present'), ': ', eventLink(event, what)),
        ),
        ...missing.map(([what, due]) =>
          el(
            'li',
            { class: 'missing' },
            text('missing'),
            ': ',
            saying('span', what),
            ...(due === 0 ? [] : [' (', text('due'), ' ', saying('span', due), ')']),
          ),
        ),
      ),
      ...(provisions.length === 0
        ? []
        : [
            el(
              'p',
              { class: 'law' },
              text('provisions'),
              ': ',
              ...provisions.flatMap((one, i) => [i === 0 ? '' : '; ', saying('span', one)]),
            ),
          ]),
      el('p', { class: 'mend' }, text('mend'), ': ', saying('span', mend)),
      el('p', { class: 'id' }, text('finding'), ' ', el('a', { href: \`#f-\${id}\` }, id)),
    );
  };

  /** @param {Entry} entry */
  const entryItem = ([id, position, day, what, marks, fields, trail]) =>
    el(
      'li',
      { class: ['entry', ...marks].join(' '), id: \`e-\${id}\`, tabindex: '-1' },
      el(
        'h5',
        {},
        saying('span', day),
        ': ',
        saying('span', what),
        ...marks.map((mark) => saying('span', spoken.marks[mark] ?? '', { class: \`tag \${mark}\` })),
      ),
      el(
        'dl',
        {},
        ...fields.flatMap(([label, value, depth]) => {
          /** @type {Record<string, string>} */
          const attributes = depth === 0 ? {} : { class: 'inner' };
          return [saying('dt', label, attributes), saying('dd', value, attributes)];
        }),
      ),
      ...(trail.length === 0
        ? []
        : [
            el(
              'div',
              { class: 'trail' },
              saying('p', spoken.texts['trail'] ?? ''),
              el(
                'ul',
                {},
                ...trail.map(([label, value, event]) =>
                  el(
                    'li',
                    { class: value === null ? 'missing' : 'present' },
                    saying('span', label),
                    ': ',
                    event === 0
                      ? saying('span', value ?? spoken.texts['notRecorded'] ?? '')
                      : eventLink(event, value ?? ''),
                  ),
                ),
              ),
            ),
          ]),
      el('p', { class: 'id' }, text('event'), \` \${id} (\`, text('number'), \` \${position})\`),
    );

  /** @param {string} kind @param {string} key */
  const findingsOf = (kind, key) => findings.filter((finding) => finding[2] === kind && finding[3] === key);

  /** @param {Story} story */
  const storyArticle = ([kind, key, sections, entries]) => {
    const close = saying('button', spoken.texts['close'] ?? '', { type: 'button' });
    const print = saying('button', spoken.texts['print'] ?? '', { type: 'button' });
    close.addEventListener('click', () => {
      byId('story').replaceChildren();
      location.hash = 'people';
    });
    print.addEventListener('click', () => {
      document.body.classList.add('only-story');
      window.print();
    });
    const found = findingsOf(kind, key);
    return el(
      'article',
      { class: 'story', id: \`\${kind}-\${key}\`, tabindex: '-1' },
      el('h3', {}, text(kind), \` \${key}\`),
      el('p', { class: 'tools' }, print, close),
      ...(sections.length === 0
        ? []
        : [
            saying('h4', spoken.standing),
            el(
              'div',
              { class: 'parts' },
              ...sections.map(([heading, lines]) =>
                el(
                  'section',
                  {},
                  saying('h5', heading),
                  el('ul', {}, ...lines.map((line) => saying('li', line))),
                ),
              ),
            ),
          ]),
      ...(found.length === 0
        ? []
        : [
            saying('h4', spoken.texts['findings'] ?? ''),
            el('ul', { class: 'findings' }, ...found.map((finding) => findingItem(finding, 'story'))),
          ]),
      saying('h4', spoken.texts['timeline'] ?? ''),
      entries.length === 0
        ? saying('p', spoken.texts['noEntries'] ?? '')
        : el('ol', { class: 'timeline' }, ...entries.map(entryItem)),
    );
  };

  /** @param {Element} element */
  const reveal = (element) => {
    for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
    const target =
      element instanceof HTMLDetailsElement ? (element.querySelector('summary') ?? element) : element;
    target.scrollIntoView();
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  };

  /** @param {string} name */
  const message = (name) => byId('story-message').replaceChildren(...(name === '' ? [] : [text(name)]));

  /** @param {string | undefined} line @param {string} id */
  const open = (line, id) => {
    if (line === undefined) return false;
    message('');
    byId('story').replaceChildren(storyArticle(parsed(line)));
    const element = document.getElementById(id);
    if (element !== null) reveal(element);
    return true;
  };

  const KINDS = ['user', 'crisis', 'unit', 'staff', 'inspection'];

  /** Opens somebody's story, at something in it; where the report has none, says so. @param {string} kind @param {string} key @param {string} id */
  const openStory = (kind, key, id) => {
    const there = document.getElementById(\`\${kind}-\${key}\`);
    if (there !== null) {
      message('');
      reveal(there);
      return;
    }
    const start = \`[\${JSON.stringify(kind)},\${JSON.stringify(key)},\`;
    if (
      open(
        stories.find((line) => line.startsWith(start)),
        id,
      )
    )
      return;
    byId('story').replaceChildren();
    message(people.some(([one]) => kind === 'user' && one === key) ? 'elsewhere' : 'notFound');
    byId('story-message').scrollIntoView();
  };

  /** Opens what a link names: a part of the page, a story, or the story that holds an event. */
  const go = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id === '') return;
    const there = document.getElementById(id);
    if (there !== null) {
      message('');
      reveal(there);
      return;
    }
    if (id.startsWith('e-')) {
      const start = \`[\${JSON.stringify(id.slice(2))},\`;
      if (
        !open(
          stories.find((line) => line.includes(start)),
          id,
        )
      ) {
        message('notFound');
        byId('story-message').scrollIntoView();
      }
      return;
    }
    if (id.startsWith('f-')) {
      const finding = findings.find(([, one]) => one === id.slice(2));
      if (finding === undefined) {
        message('notFound');
        byId('story-message').scrollIntoView();
      } else openStory(finding[2], finding[3], id);
      return;
    }
    const kind = KINDS.find((one) => id.startsWith(\`\${one}-\`));
    if (kind === undefined) return;
    openStory(kind, id.slice(kind.length + 1), id);
  };

  /** @param {string} id */
  const chosen = (id) => {
    const field = document.getElementById(id);
    return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : '';
  };

  /**
   * A list with pages: \`fits\` says what is shown of it, \`show\` makes what stands on a page.
   * @template A
   * @param {string} name @param {ReadonlyArray<A>} all @param {number} size
   * @param {() => (one: A) => boolean} fits @param {(page: A[]) => Node} show
   */
  const pages = (name, all, size, fits, show) => {
    const filters = document.getElementById(\`\${name}-filters\`);
    const pager = document.getElementById(\`\${name}-pager\`);
    const list = document.getElementById(\`\${name}-list\`);
    if (filters === null || pager === null || list === null) return;
    const previous = saying('button', spoken.texts['previous'] ?? '', { type: 'button' });
    const next = saying('button', spoken.texts['next'] ?? '', { type: 'button' });
    const status = el('span', { role: 'status' });
    pager.replaceChildren(previous, next, status);
    let from = 0;
    const fill = () => {
      const fitting = all.filter(fits());
      if (from >= fitting.length) from = 0;
      const page = fitting.slice(from, from + size);
      status.replaceChildren(
        ...(fitting.length === 0
          ? [text('none')]
          : [text('shown'), \` \${from + 1}–\${from + page.length} \`, text('of'), \` \${fitting.length}\`]),
      );
      previous.toggleAttribute('disabled', from === 0);
      next.toggleAttribute('disabled', from + size >= fitting.length);
      list.replaceChildren(show(page));
    };
    /** @param {number} to */
    const turn = (to) => {
      from = Math.max(0, to);
      fill();
    };
    previous.addEventListener('click', () => turn(from - size));
    next.addEventListener('click', () => turn(from + size));
    filters.addEventListener('input', () => turn(0));
    filters.hidden = false;
    pager.hidden = false;
    fill();
  };

  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [, , kind, key] of findings) if (kind === 'user') counts.set(key, (counts.get(key) ?? 0) + 1);

  /** @param {string} mark @param {Person} person */
  const hasMark = (mark, [key, , , marks, , drawn]) => {
    if (mark === '') return true;
    if (mark === 'findings') return counts.has(key);
    return mark === 'sample' ? drawn === 1 : marks.includes(Number(mark));
  };

  pages(
    'people',
    people,
    25,
    () => {
      const search = chosen('p-search').trim().toLowerCase();
      const [service, need, mark] = ['p-service', 'p-need', 'p-mark'].map(chosen);
      return (person) =>
        (search === '' || person[0].toLowerCase().includes(search)) &&
        (service === '' || person[2].some((one) => String(one) === service)) &&
        (need === '' || String(person[1]) === need) &&
        hasMark(mark ?? '', person);
    },
    (page) =>
      el(
        'div',
        { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': 'people-h' },
        el(
          'table',
          {},
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              ...['person', 'need', 'services', 'status', 'entries', 'findings'].map((name) =>
                saying('th', spoken.texts[name] ?? '', {
                  scope: 'col',
                  ...(name === 'entries' || name === 'findings' ? { class: 'n' } : {}),
                }),
              ),
            ),
          ),
          el(
            'tbody',
            {},
            ...page.map(([key, need, services, marks, entries, drawn]) =>
              el(
                'tr',
                {},
                el('th', { scope: 'row' }, el('a', { href: \`#user-\${key}\` }, key)),
                el('td', {}, need === 0 ? '–' : String(need)),
                el('td', {}, ...services.flatMap((one, i) => [i === 0 ? '' : ', ', saying('span', one)])),
                el(
                  'td',
                  {},
                  ...marks.map((mark) => saying('span', spoken.personMarks[mark] ?? '', { class: 'tag' })),
                  ...(drawn === 1
                    ? [saying('span', spoken.texts['inSample'] ?? '', { class: 'tag drawn' })]
                    : []),
                ),
                el('td', { class: 'n' }, String(entries)),
                el('td', { class: 'n' }, String(counts.get(key) ?? 0)),
              ),
            ),
          ),
        ),
      ),
  );

  pages(
    'findings',
    findings,
    20,
    () => {
      const [group, severity, id] = ['f-group', 'f-severity', 'f-rule'].map(chosen);
      return ([place]) => {
        const rule = rules[place];
        return (
          rule !== undefined &&
          (group === '' || rule[3] === group) &&
          (severity === '' || rule[1] === severity) &&
          (id === '' || rule[0] === id)
        );
      };
    },
    (page) => {
      const list = document.createDocumentFragment();
      list.append(...page.map((finding) => findingItem(finding, 'list')));
      return list;
    },
  );

  byId('tools').hidden = false;
  byId('language').addEventListener('change', () => {
    language = chosen('language');
    document.documentElement.lang = language;
    for (const element of document.querySelectorAll('[data-t]'))
      say(element, Number(element.getAttribute('data-t')));
    document.title = shown(spoken.texts['title'] ?? '');
  });

  byId('print').addEventListener('click', () => window.print());
  // On paper nothing can be opened.
  window.addEventListener('beforeprint', () => {
    for (const closed of document.querySelectorAll('details:not([open])')) {
      closed.setAttribute('open', '');
      closed.setAttribute('data-closed', '');
    }
  });
  window.addEventListener('afterprint', () => {
    document.body.classList.remove('only-story');
    for (const closed of document.querySelectorAll('details[data-closed]')) {
      closed.removeAttribute('open');
      closed.removeAttribute('data-closed');
    }
  });
  window.addEventListener('hashchange', go);
  go();
})();
`;

/** The style of the report. */
export const REPORT_CSS = `:root {
  --ink: #1c2430;
  --soft: #4d5866;
  --line: #c9d0d8;
  --paper: #ffffff;
  --ground: #f3f5f7;
  --main: #14456b;
  --less: #9c3d0c;
  --warn: #96190f;
  --good: #1d5c3a;
}
* {
  box-sizing: border-box;
}
html {
  scroll-padding-top: 1rem;
}
body {
  margin: 0 auto;
  max-width: 64rem;
  padding: 1.5rem 1.25rem 4rem;
  background: var(--paper);
  color: var(--ink);
  font:
    1.0625rem/1.55 'Source Sans 3',
    'Noto Sans',
    'Segoe UI',
    'Helvetica Neue',
    Arial,
    sans-serif;
  overflow-wrap: break-word;
}
h1,
h2,
h3,
h4,
h5 {
  margin: 1.6em 0 0.5em;
  color: var(--main);
  line-height: 1.25;
}
h1 {
  margin: 0;
  font-size: 2.1rem;
}
h2 {
  margin-top: 2.2em;
  padding-bottom: 0.3em;
  border-bottom: 2px solid var(--main);
  font-size: 1.5rem;
}
h3 {
  font-size: 1.2rem;
}
h4 {
  font-size: 1.05rem;
}
h5 {
  margin: 0 0 0.4em;
  font-size: 1rem;
}
p {
  margin: 0.6em 0;
  max-width: 46rem;
}
a {
  color: var(--main);
}
:focus-visible {
  outline: 3px solid #b35c00;
  outline-offset: 2px;
}
.skip {
  position: absolute;
  left: -100rem;
}
.skip:focus {
  position: static;
}
header {
  border-bottom: 4px solid var(--main);
  padding-bottom: 1rem;
}
.subtitle {
  margin: 0.2em 0 0;
  color: var(--soft);
  font-size: 1.15rem;
}
.tools {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
}
.tools p {
  margin: 0;
}
[hidden] {
  display: none !important;
}
select,
input,
button {
  max-width: 100%;
  min-height: 2.5rem;
  padding: 0.35rem 0.7rem;
  border: 1px solid #6b7683;
  border-radius: 4px;
  background: var(--paper);
  color: var(--ink);
  font: inherit;
}
button {
  cursor: pointer;
}
button:disabled {
  border-color: var(--line);
  color: #5f6a76;
  cursor: default;
}
label {
  margin-right: 0.5rem;
}
nav h2 {
  margin: 1.2em 0 0.3em;
  border: 0;
  font-size: 1.1rem;
}
nav ol {
  margin: 0;
  padding: 0 0 0 1.9rem;
  columns: 22rem;
  column-gap: 2.5rem;
}
.lead {
  font-size: 1.125rem;
}
.note,
.words {
  color: var(--soft);
  font-size: 0.95rem;
}
.pairs {
  display: grid;
  grid-template-columns: minmax(9rem, max-content) 1fr;
  gap: 0.35rem 1.25rem;
  margin: 1.2em 0;
}
.pairs dt {
  grid-column: 1;
  font-weight: 600;
}
.pairs dd {
  grid-column: 2;
  margin: 0;
}
.scroll {
  overflow-x: auto;
  margin: 1em 0;
}
table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.95rem;
}
caption {
  padding: 0.3em 0;
  font-weight: 600;
  text-align: left;
}
th,
td {
  padding: 0.4rem 0.7rem 0.4rem 0;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}
thead th {
  font-size: 0.88rem;
  border-bottom: 2px solid var(--soft);
  vertical-align: bottom;
}
tbody th {
  font-weight: 400;
}
.n {
  font-variant-numeric: tabular-nums;
  text-align: right;
}
td.n {
  white-space: nowrap;
}
figure {
  margin: 2em 0 0.5em;
}
figcaption {
  font-weight: 600;
}
.chart {
  display: block;
  overflow: visible;
  width: 100%;
  max-width: 46rem;
  height: auto;
  margin: 0.5rem 0;
}
.chart text {
  fill: var(--ink);
  font-size: 14px;
}
.chart .strong {
  font-weight: 700;
}
.chart .rule {
  stroke: var(--line);
  stroke-width: 1;
}
.chart .area {
  fill: #dbe7f0;
}
.chart .line {
  fill: none;
  stroke: var(--main);
  stroke-width: 2.5;
  stroke-linejoin: round;
}
.chart .point {
  fill: var(--main);
}
.ground {
  fill: var(--ground);
}
.full {
  fill: #5c8db3;
}
.other {
  fill: #c7b25a;
}
.less {
  fill: var(--less);
}
.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0.3rem 1.5rem;
  margin: 0 0 1em;
  padding: 0;
  list-style: none;
  font-size: 0.95rem;
}
.swatch {
  width: 0.95em;
  height: 0.95em;
  margin-right: 0.5em;
  vertical-align: -0.1em;
}
summary {
  cursor: pointer;
}
.figures {
  margin: 0.3em 0 1em;
}
.figures > summary {
  color: var(--main);
}
.rules li {
  margin: 0.4em 0;
}
.filters {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 1.25rem;
  margin: 1em 0;
  padding: 0.9rem 1rem;
  background: var(--ground);
}
.filters p {
  margin: 0;
}
.filters label {
  display: block;
  margin: 0;
  font-size: 0.9rem;
  font-weight: 600;
}
.filters select {
  width: 15rem;
}
.pager {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.6rem;
}
.tag {
  display: inline-block;
  margin: 0 0.35rem 0.15rem 0;
  padding: 0 0.45rem;
  border: 1px solid currentcolor;
  border-radius: 3px;
  color: var(--soft);
  font-size: 0.82rem;
  font-weight: 400;
  line-height: 1.5;
}
h5 .tag {
  margin-left: 0.5rem;
}
.tag.serious,
.tag.overdue,
.tag.redacted {
  color: var(--warn);
}
.tag.considerable,
.tag.less,
.tag.late {
  color: var(--less);
}
.tag.more,
.tag.drawn {
  color: var(--good);
}
.findings,
.timeline {
  margin: 1em 0;
  padding: 0;
  list-style: none;
}
.finding {
  margin: 0 0 1rem;
  padding: 0.6rem 0.9rem;
  border-left: 4px solid var(--soft);
  background: var(--ground);
}
.finding.serious {
  border-color: var(--warn);
}
.finding.considerable {
  border-color: var(--less);
}
.finding p {
  margin: 0.2em 0;
}
.finding .title {
  font-weight: 600;
}
.finding .where,
.finding .law,
.id {
  color: var(--soft);
  font-size: 0.9rem;
}
.finding ul,
.trail ul {
  margin: 0.3em 0;
  padding-left: 1.2rem;
}
li.missing {
  color: var(--warn);
}
.story {
  margin: 1em 0;
  border-top: 1px solid var(--line);
}
.story > summary {
  padding: 0.5em 0;
  color: var(--main);
  font-size: 1.1rem;
  font-weight: 600;
}
#story .story {
  padding: 0 1.25rem 1rem;
  border: 2px solid var(--main);
}
.parts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
  gap: 1rem 1.5rem;
}
.parts section {
  padding: 0.7rem 0.9rem;
  background: var(--ground);
}
.parts ul {
  margin: 0;
  padding: 0;
  list-style: none;
  font-size: 0.95rem;
  white-space: pre-wrap;
}
.timeline {
  margin-left: 0.5rem;
  border-left: 3px solid var(--line);
}
.entry {
  position: relative;
  margin: 0 0 1.6rem;
  padding-left: 1.4rem;
}
.entry::before {
  content: '';
  position: absolute;
  top: 0.3rem;
  left: -0.58rem;
  width: 0.95rem;
  height: 0.95rem;
  border: 3px solid var(--soft);
  border-radius: 50%;
  background: var(--paper);
}
.entry.less::before {
  border-color: var(--less);
  background: var(--less);
}
.entry.more::before {
  border-color: var(--good);
  background: var(--good);
}
.entry.redacted::before {
  border-color: var(--warn);
}
.entry dl {
  display: grid;
  grid-template-columns: 8.5rem 1fr;
  gap: 0.15rem 1rem;
  margin: 0;
}
.entry dt {
  color: var(--soft);
}
.entry dd {
  margin: 0;
}
.entry .inner {
  padding-left: 1.2rem;
}
.trail {
  margin: 0.6rem 0 0;
  padding: 0.5rem 0.8rem;
  background: var(--ground);
}
.trail p {
  margin: 0;
  font-weight: 600;
}
.entry:target,
.entry:focus {
  background: #fff6df;
  outline-offset: 0.3rem;
}
@media (max-width: 40rem) {
  body {
    padding: 1rem 0.9rem 3rem;
  }
  .pairs,
  .entry dl {
    display: block;
  }
  .entry dd,
  .pairs dd {
    margin: 0 0 0.4rem;
  }
  .filters select,
  .filters input {
    width: 100%;
  }
  .filters p {
    width: 100%;
  }
  .chart text {
    font-size: 20px;
  }
}
@media print {
  @page {
    margin: 18mm 16mm;
  }
  body {
    max-width: none;
    padding: 0;
    font-size: 10.5pt;
  }
  nav,
  .tools,
  .filters,
  .pager,
  .skip,
  #people-list {
    display: none !important;
  }
  h2,
  h3,
  h4,
  h5,
  caption,
  figcaption,
  summary {
    break-after: avoid;
  }
  tr,
  figure,
  .finding,
  .parts section {
    break-inside: avoid;
  }
  section > h2 {
    margin-top: 1.5em;
  }
  .scroll {
    overflow: visible;
  }
  .finding,
  .parts section,
  .trail {
    border: 1px solid var(--line);
    background: none;
  }
  .chart rect,
  .chart path,
  .entry::before {
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .only-story header,
  .only-story main > section:not(#people),
  .only-story #people > :not(#story) {
    display: none;
  }
}
a.figure {
  color: inherit;
  text-decoration-style: dotted;
}
`;
