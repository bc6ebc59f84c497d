import { describe, expect, test } from '@jest/globals';
import { differences, moduleOf, textOf, tidy } from '../../scripts/notebooks/notebook-file.js';

type Notebook = Parameters<typeof tidy>[0];

const notebook = (outputs: NonNullable<Notebook['cells'][number]['outputs']>): Notebook => ({
  cells: [
    { cell_type: 'markdown', id: 'a', metadata: {}, source: '# Hei' },
    {
      ...{ cell_type: 'code', id: 'b', metadata: { execution: 'now' }, source: ['1 +\n', '1'] },
      ...{ outputs, execution_count: 17 },
    },
  ],
  metadata: { language_info: { version: '6.0' } },
  nbformat: 4,
  nbformat_minor: 4,
});

const printed = (...pieces: ReadonlyArray<string>): Notebook =>
  notebook(pieces.map((text) => ({ output_type: 'stream', name: 'stdout', text })));

describe('a notebook as it is kept', () => {
  test('says nothing that differs from run to run', () => {
    expect(textOf(tidy(printed('one\n', 'two\n')))).toBe(textOf(tidy(printed('one\ntwo\n'))));
    expect(textOf(tidy(printed('one')))).not.toMatch(/17|now|6\.0/);
  });

  test('is as it was when it is tidied again', () => {
    const once = tidy(
      notebook([{ output_type: 'display_data', data: { 'text/plain': 'a\nb', 'a/b': { c: 1 } } }]),
    );
    expect(textOf(tidy(once))).toBe(textOf(once));
  });

  test('tells the cells that show something else', () => {
    expect(differences(tidy(printed('one')), tidy(printed('one')))).toEqual([]);
    expect(differences(tidy(printed('one')), tidy(printed('two')))).toEqual([2]);
    expect(differences(tidy(printed()), tidy(printed('two')))).toEqual([2]);
  });

  test('is for the compiler the code of its cells, one after the other', () => {
    expect(moduleOf(printed(), 'x.ipynb')).toBe('// x.ipynb, cell 2\n1 +\n1\n\nexport {};\n');
  });
});
