/** Lines that the help texts of several commands have. */

export const LEDGER = `LEDGER is where the ledger is kept: sqlite:FILE, for example sqlite:asker.db.`;

export const TIMES = `  --at DATE           the day that is asked about, YYYY-MM-DD; today in Norway when left out
  --known-at INSTANT  only what was recorded by then, for example 2020-03-20T12:00:00Z;
                      everything when left out`;

export const LANGUAGE = `  --lang nb|en        the language of the text: Norwegian bokmål (default) or English`;

export const CATALOGUE = `  --catalogue FILE    what the municipality adds to the law and the services, as JSON`;

export const RULES_FILE = `  --rules FILE        a module with rules of the municipality's own, which is run: export const
                      rules = [...]; docs/findings.md shows one`;

export const JSON_SUMMARY = `  --json              the summary as JSON, and errors as JSON lines on stderr`;
