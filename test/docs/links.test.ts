import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const DOCS = join(__dirname, '../../docs');
const PAGES = readdirSync(DOCS).filter((name) => name.endsWith('.md'));

const read = (page: string): string => readFileSync(join(DOCS, page), 'utf8');

const anchorsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/ /g, '-'),
    ),
  );

const ANCHORS = new Map(PAGES.map((page) => [page, anchorsOf(page)]));

describe('links in docs', () => {
  test.each(PAGES)('of %s lead to headings that are there', (page) => {
    const dead = [...read(page).matchAll(/\]\(([\w-]*\.md)?#([^)]+)\)/g)].flatMap(
      ([link, to = page, anchor = '']) => (ANCHORS.get(to)?.has(anchor) === true ? [] : [link]),
    );
    expect([...new Set(dead)]).toEqual([]);
  });
});
