import type { Language } from '../domain/vocabulary/code-list.js';
import type { Flaw } from '../proof/flaw.js';
import type { DossierReport } from '../proof/verify-dossier.js';
import { showVerifierKey, type VerifierKey } from '../proof/verifier-key.js';
import { renderFlaw } from './flaws.js';
import { jsonOf, type Json } from './json-value.js';
import { safeText } from './safe-text.js';
import { word } from './words.js';

/** What came of checking a ledger, as far as people are told. */
export interface CheckedLedger {
  readonly flaws: ReadonlyArray<Flaw>;
  readonly flawCount: number;
  readonly size: number;
  readonly root: string | undefined;
  readonly streams: { readonly count: number; readonly root: string } | undefined;
  readonly continued: ReadonlyArray<number>;
  readonly retired: ReadonlyArray<VerifierKey>;
}

const verdict = (
  { flaws, flawCount }: { readonly flaws: ReadonlyArray<Flaw>; readonly flawCount: number },
  language: Language,
): ReadonlyArray<string> => {
  if (flawCount === 0) return [word('Ingen feil funnet.', 'Nothing is wrong.', language)];
  const more = flawCount - flaws.length;
  return [
    word(`FEIL FUNNET: ${flawCount}`, `FLAWS FOUND: ${flawCount}`, language),
    ...flaws.map((flaw) => `  - ${renderFlaw(flaw, language)}`),
    ...(more > 0 ? [word(`  - og ${more} til`, `  - and ${more} more`, language)] : []),
  ];
};

const keptLine = (continued: ReadonlyArray<number>, language: Language): ReadonlyArray<string> =>
  continued.map((size) =>
    word(
      `fortsetter fra kontrollpunktet med ${size} hendelser som ble tatt vare på`,
      `continues the kept checkpoint of ${size} events`,
      language,
    ),
  );

const NOT_KEPT = {
  nb: 'MERK: ikke sammenlignet med noe kontrollpunkt som er oppbevart utenfor; da vises ikke om historien ble skrevet om før den ble signert (--against)',
  en: 'NOTE: not compared with any checkpoint kept outside, so nothing shows whether history was rewritten before it was signed (--against)',
};

const bulleted = (lines: ReadonlyArray<string>): ReadonlyArray<string> => lines.map((line) => `  - ${line}`);

const page = (lines: ReadonlyArray<string>): string => `${lines.join('\n')}\n`;

/** What was checked of a ledger, and everything that is wrong with it. */
export const renderCheckedLedger = (report: CheckedLedger, language: Language = 'nb'): string => {
  const { size, root, streams, continued } = report;
  return page([
    ...verdict(report, language),
    '',
    word('Kontrollert:', 'Checked:', language),
    ...bulleted([
      word(
        `${size} hendelser, hver med sin plass i treet`,
        `${size} events, each at its place in the tree`,
        language,
      ),
      ...(root === undefined ? [] : [`${word('rot', 'root', language)} ${root}`]),
      ...(streams === undefined
        ? []
        : [
            word(
              `${streams.count} strømmer, rot ${streams.root}`,
              `${streams.count} streams, root ${streams.root}`,
              language,
            ),
          ]),
      ...keptLine(continued, language),
    ]),
    ...(continued.length === 0 ? ['', NOT_KEPT[language]] : []),
  ]);
};

const keyLine = (key: VerifierKey): string => safeText(showVerifierKey(key));

/** What was checked of a dossier, and everything that is wrong with it. */
export const renderDossierReport = (report: DossierReport, language: Language = 'nb'): string => {
  const { checkpoint, signedBy, keysFromDossier, files, streams, absent, events, withheld, continued } =
    report;
  const all = checkpoint?.streams?.count;
  return page([
    ...verdict(report, language),
    '',
    word('Kontrollert:', 'Checked:', language),
    ...bulleted([
      ...(checkpoint === undefined
        ? []
        : [
            word(
              `kontrollpunkt for ${safeText(checkpoint.origin)} med ${checkpoint.size} hendelser`,
              `checkpoint of ${safeText(checkpoint.origin)} with ${checkpoint.size} events`,
              language,
            ),
          ]),
      ...signedBy.map((key) => `${word('signert med', 'signed with', language)} ${keyLine(key)}`),
      word(`${files} filer som ble signert`, `${files} files as they were signed`, language),
      word(
        `${events} hendelser i loggen, hvorav ${withheld} ikke vises`,
        `${events} events in the ledger, of which ${withheld} are not shown`,
        language,
      ),
      word(
        `${streams} fullstendige strømmer${all === undefined ? '' : ` av ${all}`}`,
        `${streams} complete streams${all === undefined ? '' : ` of ${all}`}`,
        language,
      ),
      ...(absent === 0
        ? []
        : [word(`${absent} strømmer som ikke finnes`, `${absent} streams that do not exist`, language)]),
      ...keptLine(continued, language),
    ]),
    ...(keysFromDossier
      ? [
          '',
          word(
            'MERK: nøkkelen er hentet fra mappen selv. Da vises at mappen er hel, men ikke hvem som har laget den (--key).',
            'NOTE: the key was taken from the folder itself. That shows the folder to be whole, but not who made it (--key).',
            language,
          ),
        ]
      : []),
    ...(continued.length === 0 ? ['', NOT_KEPT[language]] : []),
  ]);
};

/** The same as JSON, for a ledger or a dossier. */
export const verificationJson = (report: CheckedLedger | DossierReport): Json => {
  const { flawCount, flaws, ...checked } = report;
  const keys =
    'signedBy' in checked
      ? { signedBy: checked.signedBy.map(showVerifierKey) }
      : { retired: checked.retired.map(showVerifierKey) };
  return jsonOf({ whole: flawCount === 0, flawCount, flaws, ...checked, ...keys });
};
