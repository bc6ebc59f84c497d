/** Where a text stops being JSON. `column` counts UTF-16 units from 1. */
export interface SyntaxFault {
  readonly column: number;
  readonly expected: string;
}

type State = 'value' | 'first-element' | 'first-field' | 'field' | 'colon' | 'after' | 'end';

const EXPECTED: Readonly<Record<State, string>> = {
  value: 'a value',
  'first-element': 'a value or ]',
  'first-field': 'a field name in quotes or }',
  field: 'a field name in quotes',
  colon: 'a colon',
  after: 'a comma or the closing bracket',
  end: 'nothing more',
};

const BLANK = /[ \t\n\r]*/y;
const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The end of what a sticky pattern matches at a place, or undefined. */
const past = (pattern: RegExp, text: string, at: number): number | undefined => {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].length;
};

/** The end of the text in quotes that begins at a place, or what is wrong inside it. */
const pastString = (text: string, start: number): number | SyntaxFault => {
  let at = start + 1;
  for (;;) {
    const character = text[at];
    if (character === undefined) return { column: at + 1, expected: 'a closing quote' };
    if (character === '"') return at + 1;
    if (character < ' ') return { column: at + 1, expected: 'no control character in a text; escape it' };
    if (character === '\\') {
      const end = past(ESCAPE, text, at);
      if (end === undefined) return { column: at + 1, expected: 'an escape that JSON has' };
      at = end;
    } else at += 1;
  }
};

interface Place {
  readonly at: number;
  readonly state: State;
}

/** One step: past the next sign, name or value, to what may stand after it. */
const step = (text: string, { at, state }: Place, open: string[]): Place | SyntaxFault => {
  const character = text[at];
  const fault: SyntaxFault = {
    column: at + 1,
    expected: `${EXPECTED[state]}${character === undefined ? '; the line ends too early' : ''}`,
  };
  const afterValue = (end: number): Place => ({ at: end, state: open.length === 0 ? 'end' : 'after' });
  const close = (): Place => {
    open.pop();
    return afterValue(at + 1);
  };
  const opened = (bracket: string, first: State): Place => {
    open.push(bracket);
    return { at: at + 1, state: first };
  };
  const quoted = (then: (end: number) => Place): Place | SyntaxFault => {
    const end = pastString(text, at);
    return typeof end === 'number' ? then(end) : end;
  };

  switch (state) {
    case 'first-field':
    case 'field':
      if (character === '}' && state === 'first-field') return close();
      return character === '"' ? quoted((end) => ({ at: end, state: 'colon' })) : fault;
    case 'colon':
      return character === ':' ? { at: at + 1, state: 'value' } : fault;
    case 'after': {
      const inObject = open.at(-1) === '{';
      if (character === ',') return { at: at + 1, state: inObject ? 'field' : 'value' };
      return character === (inObject ? '}' : ']') ? close() : fault;
    }
    case 'end':
      return fault;
    case 'first-element':
    case 'value': {
      if (character === ']' && state === 'first-element') return close();
      if (character === '{') return opened('{', 'first-field');
      if (character === '[') return opened('[', 'first-element');
      if (character === '"') return quoted(afterValue);
      const end = past(NUMBER_OR_WORD, text, at);
      return end === undefined ? fault : afterValue(end);
    }
  }
};

/**
 * Finds where a text that `JSON.parse` refused stops being JSON, without quoting any of it: the engine's own message shows
 * the text, and doesn't always tell the place. Undefined where the text is JSON.
 */
export const syntaxFault = (text: string): SyntaxFault | undefined => {
  const open: string[] = [];
  let place: Place = { at: 0, state: 'value' };
  for (;;) {
    const at: number = past(BLANK, text, place.at) ?? place.at;
    if (place.state === 'end' && at === text.length) return undefined;
    const next = step(text, { ...place, at }, open);
    if ('column' in next) return next;
    place = next;
  }
};
