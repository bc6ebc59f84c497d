/** Choosing for everybody at once: a search with a proof of how good it is. It knows nothing of care. */
export type { Certificate, PartProof, PriceList, Proof, Split } from './certificate.js';
export {
  checkCertificate,
  type Checked as CheckedCertificate,
  type CheckFailed as CertificateFailure,
} from './check.js';
export { columnOf, modelOf } from './model.js';
export type {
  Case as ChoiceCase,
  Choice as OpenChoice,
  Problem as ChoiceProblem,
  ProblemRefused as ChoiceProblemRefused,
} from './problem.js';
export { leastHarm, type Chosen, type ChooseTerms } from './least-harm.js';
