// A measure for many: whom it touches, and drafts of their decisions.

export {
  touched,
  touchedBy,
  type Exempted,
  type Included,
  type Question,
  type Touched,
  type Undetermined,
} from './touched.js';
export {
  complete,
  draftDecisions,
  type DraftDecision,
  type DraftOf,
  type Drafts,
  type NotDrafted,
  type PartsOf,
} from './drafts.js';
export { parseTemplate, TEMPLATES, type Template } from './template.js';
export { type TouchedCount } from './counts.js';
