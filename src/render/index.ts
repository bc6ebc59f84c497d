/** What people and other programs read, made from the views. Pure: the same views give the same text. */
export { showAsOf, showDate, showMoment } from './dates.js';
export { showQuantity, showStrand } from './quantities.js';
export { showTotal } from './totals.js';
export { safeText } from './safe-text.js';
export { COMMAND_LABELS } from './command-labels.js';
export { EVENT_LABELS } from './event-labels.js';
export { FAMILIES } from './families.js';
export { FIELD_LABELS } from './field-labels.js';
export { FLAW_LABELS, renderFlaw } from './flaws.js';
export {
  renderCheckedLedger,
  renderDossierReport,
  verificationJson,
  type CheckedLedger,
} from './verification.js';
export { renderSummaries } from './summaries.js';
export { renderDrafts, renderTouched } from './touched.js';
export { draftLine, draftsJson, touchedJson } from './touched-json.js';
export { renderLevels } from './levels.js';
export { accessLogJson, readingsJson, renderAccessLog, renderReadings } from './readings.js';
export { renderComparison, renderPopulationComparison } from './comparison.js';
export { comparisonJson, populationComparisonJson } from './comparison-json.js';
export { renderStaff } from './staff.js';
export { renderUnit } from './unit.js';
export { staffJson, unitJson } from './staff-and-unit-json.js';
export { renderHistory } from './history.js';
export { renderPerson } from './person.js';
export { personJson } from './person-json.js';
export { measuresJson, renderMeasures } from './measures.js';
export { renderRestoration, restorationJson } from './restoration.js';
export { renderExplanation } from './explanation.js';
export { figureExplanationJson, renderFigureExplanation } from './explained-figure.js';
export { findingExplanationJson, renderFindingExplanation } from './explained-finding.js';
export { type Json } from './json-value.js';
export { explanationJson, historyJson, knownAtJson, levelsJson, summariesJson } from './json.js';
export { LEVEL_COLUMNS, levelsCsv } from './csv.js';
export { FINDING_COLUMNS, findingsCsv, findingsJson, renderFindings } from './findings.js';
export { renderScenario } from './scenario/comparison.js';
export { appliedJson, gapsJson, scenarioComparisonJson } from './scenario/json.js';
export { planJson } from './scenario/plan-json.js';
export { reasonsForProposal } from './scenario/plan-reasons.js';
export { reasonsForSupply } from './scenario/supply-reasons.js';
export { renderPlan } from './scenario/plan.js';
export { renderPriorityOrder } from './scenario/priority-order.js';
export { reachJson, renderReach, type Reach } from './scenario/reach.js';
export { renderSimulation, simulationJson } from './scenario/simulation.js';
export { renderReopening, reopeningJson } from './scenario/reopening.js';
export { renderGaps, type GapsSideBySide } from './scenario/staffing.js';
