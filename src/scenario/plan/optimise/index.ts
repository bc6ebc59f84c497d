/** Choosing for everybody at once: a search with a proof of how good it is. It knows nothing of care. */
export type {
  Block as ProofBlock,
  Certificate,
  Coming as ProofComing,
  CondensedProof,
  PartProof,
  PriceList,
  Proof,
  Split,
} from './certificate.js';
export { checkCertificate, type Checked as CheckedCertificate } from './check/check.js';
export type { CheckFailed as CertificateFailure } from './check/check-failed.js';
export { columnOf, modelOf } from './model.js';
export type {
  Case as ChoiceCase,
  Choice as OpenChoice,
  Problem as ChoiceProblem,
  ProblemRefused as ChoiceProblemRefused,
} from './problem.js';
export { leastHarm, type ChooseTerms } from './least-harm.js';
export type { Chosen } from './solve.js';
