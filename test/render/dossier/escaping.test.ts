import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { el, embeddedJson, escaped } from '../../../src/render/dossier/html.js';
import { createWords } from '../../../src/render/dossier/words.js';
import { csvHead, maybe, rowLines, type Table } from '../../../src/render/dossier/data/table.js';
import { HOSTILE } from '../../dossier/hostile.js';

/** Any text at all, and pieces of what could end a script, a style, a comment or an attribute. */
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '/', '!--', 'script', 'style', '"', "'", '&', '\u2028', '\u0000', 'æ'))
    .map((parts) => parts.join('')),
);

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('text in HTML', () => {
  test('stays text in an element and in an attribute, and nothing of it is lost', () => {
    fc.assert(
      fc.property(text, text, (content, attribute) => {
        const { html } = el('p', { title: `a${attribute}` }, content);
        const [, inAttribute = '', inside = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/s.exec(html) ?? [];
        expect([unescaped(inAttribute), unescaped(inside)]).toEqual([`a${attribute}`, content]);
      }),
    );
  });

  test('is escaped once, not twice', () => {
    expect(escaped('a & b < c')).toBe('a &amp; b &lt; c');
  });
});

describe('data in a script', () => {
  test('can neither end the script nor begin a comment, and comes out as it went in', () => {
    fc.assert(
      fc.property(text, (content) => {
        const json = embeddedJson([content]);
        expect(json).not.toMatch(/[<\u2028\u2029\r\n]/);
        expect(JSON.parse(json)).toEqual([content]);
      }),
    );
  });
});

describe('words', () => {
  test('each stands once, and is found in every language', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ nb: text, en: text }), { maxLength: 20 }), (texts) => {
        const words = createWords();
        const places = texts.map(words.indexOf);
        expect(words.all().length).toBe(new Set(texts.map((one) => JSON.stringify(one))).size);
        for (const [i, { nb, en }] of texts.entries()) {
          const word = words.all()[places[i] ?? -1] ?? '';
          expect(typeof word === 'string' ? [word, word] : [word[0], word[2]]).toEqual([nb, en]);
        }
      }),
    );
  });
});

describe('a table', () => {
  const TABLE: Table<string> = {
    name: 'texts',
    about: { nb: 'Tekster', en: 'Texts' },
    columns: [maybe('text', 'text', 'tekst', 'text', (row: string) => (row === '' ? undefined : row))],
  };

  test('says in JSON what it was given, and in CSV one field that is no formula', () => {
    expect(csvHead(TABLE)).toBe('text\r\n');
    fc.assert(
      fc.property(text, (row) => {
        const { csv: line, json } = rowLines(TABLE, row);
        expect(JSON.parse(json)).toEqual(row === '' ? {} : { text: row });
        const field = line.startsWith('"') ? line.slice(1, -3).replaceAll('""', '"') : line.slice(0, -2);
        expect([row, `'${row}`]).toContain(field);
        expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});
