import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { HOSTILE } from '../dossier/hostile.js';
import { hostileCommands, linesOf, reducedUser } from '../dossier/world.js';
import { ROOT, runIn } from './installed.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const CLI = join(ROOT, 'dist', 'cli', 'main.js');
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds that would keep somebody out, with the elements. */
const SERIOUS = `axe.run().then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`;

let folder = '';
let browser: Browser;
let page: Page;
/** Everything that the page asked anybody for, and what went wrong in it. */
let requests: string[] = [];
let errors: string[] = [];

const forsvarlig = (...args: ReadonlyArray<string>): void => {
  const ran = runIn(folder, process.execPath, [CLI, ...args]);
  if (ran.status !== 0) throw new Error(ran.stdout + ran.stderr);
};

const filesIn = (root: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((file) => [file.slice(root.length + 1), readFileSync(file, 'utf8')]),
  );

const report = (): string => pathToFileURL(join(folder, 'dossier', 'report.html')).href;

const open = async (hash = ''): Promise<void> => {
  // A reload, also where only what stands behind # is another.
  await page.goto('about:blank');
  requests = [];
  errors = [];
  await page.goto(`${report()}${hash}`);
};

const text = (selector: string): Promise<string> => page.locator(selector).innerText();

beforeAll(async () => {
  if (CHROMIUM === undefined) throw new Error("Debian's chromium is needed: apt-get install chromium");
  folder = mkdtempSync(join(tmpdir(), 'forsvarlig-dossier-'));
  const many = Array.from({ length: 40 }, (_, i) => reducedUser(`many-${i + 1}`, 'Smitten i sonen')).flat();
  writeFileSync(join(folder, 'commands.ndjson'), linesOf([...hostileCommands(), ...many]));
  forsvarlig('record', 'sqlite:ledger.db', 'commands.ndjson');
  forsvarlig('dossier', 'sqlite:ledger.db', '--out', 'dossier', '--to', '2020-06-01', '--sample', '2');
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}, 300_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const drawn = async (): Promise<string> =>
  (await page.locator('#sample details').first().getAttribute('id')) ?? '';

describe('the report in a browser, from a disk', () => {
  it('opens, asks nobody for anything, and runs no script but its own', async () => {
    await open();
    expect(await page.title()).toBe('Tilsynsrapport');
    expect(await text('#people-pager')).toContain(`av ${HOSTILE.length + 40}`);
    expect(requests).toEqual([report()]);
    expect(errors).toEqual([]);
  });

  it('finds people by pseudonym, and narrows by mark', async () => {
    await open();
    await page.getByLabel('Søk etter pseudonym').fill('MANY-1');
    expect(await text('#people-pager')).toContain('av 11');
    await page.getByLabel('Søk etter pseudonym').fill('');
    await page.getByLabel('Kjennetegn').selectOption({ label: 'i utvalget' });
    expect(await text('#people-pager')).toContain('av 2');
    await page.getByLabel('Søk etter pseudonym').fill('nobody');
    expect(await text('#people-pager')).toContain('Ingen passer til søket.');
  });

  it('narrows findings by rule, and pages through them', async () => {
    await open();
    await page.getByLabel('Regel').selectOption('time.review-overdue');
    expect(await text('#findings-pager')).toContain('Viser 1–20 av');
    await page.locator('#findings-pager').getByRole('button', { name: 'Neste' }).click();
    expect(await text('#findings-pager')).toContain('Viser 21–40 av');
    expect(await page.locator('#findings-list > li').count()).toBe(20);
  });

  it('opens a story from the list, and from there the event that shows a finding', async () => {
    await open();
    await page.getByLabel('Søk etter pseudonym').fill('many-7');
    await page.getByRole('link', { name: 'many-7', exact: true }).first().click();
    const story = page.locator('#user-many-7');
    await story.waitFor();
    expect(await story.locator('.entry').count()).toBe(6);
    await story.locator('.finding li.present a').first().click();
    const event = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.evaluate('document.activeElement?.id')).toBe(event);
  });

  it('opens what a link names: a story, an event in any story; and says where there is none', async () => {
    await open('#user-u-3');
    expect(await page.locator('#user-u-3 .entry').count()).toBe(6);
    const id = (await page.locator('#user-u-3 .entry').nth(2).getAttribute('id')) ?? '';
    await open(`#${id}`);
    expect(await page.evaluate('document.activeElement?.id')).toBe(id);
    await open('#e-20200101-0000-8000-8000-000000000000');
    expect(await text('#story-message')).toContain('ingen hendelse eller historie');
  });

  it('turns to nynorsk and English and back, and says which words stay bokmål', async () => {
    await open('#user-many-1');
    const chooser = page.locator('#language');
    await chooser.selectOption('nn');
    expect(await page.locator('html').getAttribute('lang')).toBe('nn');
    expect(await text('#governing-h')).toBe('Styrande avgjerder og fullmakter');
    expect(await text('#about')).toContain('finst berre på bokmål');
    expect(await page.locator('#user-many-1 dt', { hasText: /^Kven$/ }).count()).toBeGreaterThan(0);
    expect(await page.locator('#user-many-1 h5 [lang=nb]', { hasText: 'Besøk redusert' }).count()).toBe(1);
    await chooser.selectOption('en');
    expect(await page.title()).toBe('Supervision dossier');
    expect(await page.locator('#user-many-1 h5', { hasText: 'Visits reduced' }).count()).toBe(1);
    await chooser.selectOption('nb');
    expect(await text('h1')).toBe('Tilsynsrapport');
    expect(await page.locator('[lang=nb]:not(html):not(option)').count()).toBe(0);
  });

  it('works by keyboard alone', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.className')).toBe('skip');
    await page.getByLabel('Søk etter pseudonym').focus();
    await page.keyboard.type('many-2');
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate("document.activeElement?.getAttribute('href')")) === '#user-many-2') break;
    }
    await page.keyboard.press('Enter');
    await page.locator('#user-many-2').waitFor();
    expect(await page.evaluate('document.activeElement?.id')).toBe('user-many-2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#story .story').count()).toBe(0);
  });

  it.each([1200, 390])(
    'has no serious flaw that axe-core finds, %i pixels wide',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      await open();
      await page.evaluate(
        "for (const closed of document.querySelectorAll('details')) closed.open = true; location.hash = 'user-u-1'",
      );
      await page.locator('#user-u-1').waitFor();
      await page.evaluate(AXE);
      const found = await page.evaluate(SERIOUS);
      await page.setViewportSize({ width: 1200, height: 900 });
      expect(found).toEqual([]);
    },
    120_000,
  );

  it('does not scroll sideways on a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('#user-u-1');
    const beyond = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    await page.setViewportSize({ width: 1200, height: 900 });
    expect(beyond).toBe(0);
  });

  it('prints, with what is folded opened', async () => {
    await open();
    const story = await drawn();
    const pdf = join(folder, 'report.pdf');
    await page.pdf({ path: pdf, format: 'A4', printBackground: true });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(pdf).size).toBeGreaterThan(50_000);
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator(`[id="${story}"]`).getAttribute('open')).toBe('');
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.locator(`[id="${story}"]`).getAttribute('open')).toBe(null);
  });

  it('shows what anybody wrote as text, in stories, findings and the sample', async () => {
    for (const [i, words] of HOSTILE.entries()) {
      await open(`#user-u-${i + 1}`);
      const shown = await text(`[id="user-u-${i + 1}"]`);
      // Line breaks become blanks, and characters that act are shown as their number; all else stands as it was written.
      const [start = ''] = words.split(/[^\x20-\x7e\u00a0-\u00ff]/);
      expect(shown).toContain(start);
      expect(shown).not.toMatch(/[\u202A-\u202E\uD800]/);
      expect(await page.title()).toBe('Tilsynsrapport');
      expect(await page.locator('img, iframe, object, svg[onload], main script').count()).toBe(0);
      expect(errors).toEqual([]);
      expect(requests).toHaveLength(1);
    }
  }, 120_000);
});

describe('the report in a browser without scripts', () => {
  it('can be read: figures, findings, the sample', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(report());
    const body = await still.locator('body').innerText();
    for (const part of [
      'Tilsynsrapport',
      'Andel tjenester på innvilget nivå over tid',
      'Ny vurdering er ikke gjort i tide',
      'data/users.csv',
    ])
      expect(body).toContain(part);
    await still.locator('#sample summary').first().click();
    expect(await still.locator('#sample .entry').first().isVisible()).toBe(true);
    expect(await still.locator('#people-filters').isVisible()).toBe(false);
    await context.close();
  });
});

describe('a dossier made in several threads', () => {
  it('has the same bytes, however many there are', () => {
    const people = Array.from({ length: 500 }, (_, i) => reducedUser(`t-${i + 1}`, 'Smitten i sonen')).flat();
    writeFileSync(join(folder, 'people.ndjson'), linesOf(people));
    forsvarlig('record', 'sqlite:people.db', 'people.ndjson');
    const made = ['0', '1', '3'].map((threads) => {
      forsvarlig(
        ...['dossier', 'sqlite:people.db', '--out', `threads-${threads}`, '--to', '2020-06-01'],
        ...['--threads', threads],
      );
      return filesIn(join(folder, `threads-${threads}`));
    });
    const [first] = made;
    expect(first?.get(join('data', 'users.csv'))?.split('\n').length).toBe(502);
    expect(made.map((files) => [...files].sort())).toEqual(made.map(() => [...(first ?? [])].sort()));
  }, 120_000);
});
