export { entryIsInPeriod, isInPeriod, mayBeAbout, type DossierScope } from './scope.js';
export { draw, sampleText, type Draw } from './sample.js';
export { type Shortlist } from './counted.js';
export { chartDays, type Share } from './shares.js';
export { isLongReduction, type DecisionTrail, type ReviewStanding } from './trail.js';
export { personDossier, type PersonDossier, type PersonQuestions } from './person-dossier.js';
export {
  ALL_ROWS,
  MOST_ROWS,
  overviewFold,
  type CountedPeople,
  type NeedCount,
  type Of,
  type Overview,
  type OverviewFold,
  type OverviewList,
  type Room,
} from './overview.js';
export { surroundingsIn, type DossierSurroundings, type Told } from './surroundings.js';
export { type FigurePart, type Figure } from './figures/figure.js';
export { figureFold, type FigureExplanation, type FigureFold } from './figures/explain-figure.js';
export { figureNamed, figuresOf, type FigureValue } from './figures/named.js';
