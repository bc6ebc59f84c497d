/** A dossier as people and programs read it: one HTML file, and tables of data. */
export { DOSSIER_LANGUAGES, type DossierLanguage, type Text } from './text.js';
export { createWords, type Words } from './words.js';
export { withWordsOfPage, wordsApart, type WordsApart } from './words-apart.js';
export { reportHtml } from './report-page.js';
export { type Report, type ReportParts, type WrittenTable } from './report.js';
export { personStory, storyOfOthers, type StoryView } from './story.js';
export { findingView, subjectOf, type FindingView } from './finding.js';
export { ruleViews, severityRank, type RuleView } from './rules.js';
export { findingLine, storyLine } from './payload.js';
export { PERSON_MARKS, personLine, personRow, type PersonMark, type PersonRow } from './people.js';
export { dataSchema, TABLES, tableLines, type Table, type TableLines } from './data/index.js';
export { personLines, surroundingLines } from './data/person-lines.js';
