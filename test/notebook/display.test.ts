import { describe, expect, test } from '@jest/globals';
import { displayable, JUPYTER_DISPLAY, showWith, table, type MediaBundle } from '../../src/notebook/index.js';

const kernelOf = (shown: unknown[]): { readonly Deno: unknown } => ({
  Deno: {
    jupyter: {
      display: (bundle: MediaBundle, options: unknown) => {
        shown.push([bundle, options]);
        return Promise.resolve();
      },
    },
  },
});

describe('showing results', () => {
  test('gives a kernel every form of them, in order', async () => {
    const shown: unknown[] = [];
    await showWith(kernelOf(shown), () => {
      throw new Error('nothing is printed in a notebook');
    })(displayable('one'), displayable('two', { 'text/html': '<b>two</b>' }));
    expect(shown).toEqual([
      [{ 'text/plain': 'one' }, { raw: true }],
      [{ 'text/plain': 'two', 'text/html': '<b>two</b>' }, { raw: true }],
    ]);
  });

  test('prints them where there is no kernel, or one that refuses to be asked', async () => {
    const refusing = {
      get jupyter(): never {
        throw new Error('only in a notebook');
      },
    };
    for (const globals of [{}, { Deno: {} }, { Deno: refusing }]) {
      const printed: string[] = [];
      await showWith(globals, (text) => printed.push(text))(displayable('one'), displayable('two'));
      expect(printed).toEqual(['one', 'two']);
    }
  });
});

describe('a table', () => {
  const shown = table(['<b>', 'Antall'], [['<script>&', 3]], '"Tittel"');

  test('keeps texts texts in HTML', () => {
    expect(shown[JUPYTER_DISPLAY]()['text/html']).toBe(
      [
        '<table><caption>&quot;Tittel&quot;</caption><thead><tr>',
        '<th scope="col" style="text-align: left">&lt;b&gt;</th><th scope="col" style="text-align: right">Antall</th>',
        '</tr></thead><tbody><tr>',
        '<td style="text-align: left">&lt;script&gt;&amp;</td><td style="text-align: right">3</td>',
        '</tr></tbody></table>',
      ].join(''),
    );
  });

  test('has the same bytes in plain text wherever it is shown', () => {
    expect(shown[JUPYTER_DISPLAY]()['text/plain']).toBe(String(shown));
    expect(String(shown)).toBe('"Tittel"\n\n<b>        Antall\n---------  ------\n<script>&       3\n');
  });
});
