import { BUILT_IN, DEADLINE_RULES } from 'forsvarlig';

/** @type {(window: import('forsvarlig').Window) => string} */
const days = ({ from, to }) => (to === undefined ? `from ${from ?? ''}` : `${from ?? ''} to ${to}`);

/** @type {(provision: import('forsvarlig').Provision) => string} */
const validity = ({ validity: windows, activated }) => {
  if (windows.length === 0) return 'not in force';
  const law = windows.filter(({ from, to }) => from !== undefined || to !== undefined).map(days);
  const power = activated === undefined ? [] : [`activated ${activated.map(days).join(', ') || 'never'}`];
  return [...law, ...power].join('; ') || 'throughout';
};

/** The law that the package comes with, and how deadlines are counted. */
export const law = [
  '## Law',
  '',
  'The provisions that the package comes with (`ProvisionId`, open: a municipality can add its own). "Verified" is how far',
  'the entry was checked: read in the consolidated statute, read in the regulation, or unverified.',
  '',
  '| id | bokmål | English | demands | valid | verified | deadlines | source |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ...[...BUILT_IN.provisions.values()].map((provision) => {
    const { id, nb, en, title, verified, deadlines, source, remark, textSince } = provision;
    const since = textSince === undefined ? '' : `; text as checked since ${textSince}`;
    const note = remark === undefined ? '' : `; ${remark.en}`;
    const kinds = deadlines.map((kind) => `\`${kind}\``).join(', ');
    return `| \`${id}\` | ${nb} | ${en} | ${title.nb} / ${title.en} | ${validity(provision)}${since}${note} | ${verified} | ${kinds} | ${source} |`;
  }),
  '',
  '### Deadlines',
  '',
  'How each is counted; "rolls-unverified": to the next working day, by a general rule that was not checked (see law.md).',
  '',
  '| deadline | bokmål | English | provision | length | first day counts | last day on a weekend or holiday |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...Object.entries(DEADLINE_RULES).map(([kind, { nb, en, provision, span, countsFirstDay, lastDay }]) => {
    const [unit = '', length = ''] = Object.entries(span)[0] ?? [];
    return `| \`${kind}\` | ${nb} | ${en} | \`${provision}\` | ${length} ${unit} | ${countsFirstDay ? 'yes' : 'no'} | ${lastDay} |`;
  }),
  '',
];
