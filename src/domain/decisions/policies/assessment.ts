import * as E from 'fp-ts/lib/Either.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Assessment, CarerWork, KinAgreement } from '../../vocabulary/assessment.js';
import type { Term } from '../../vocabulary/term.js';
import { reject, type Ruling } from '../rejection.js';

/** Always an individual assessment, made before the decision that rests on it. */
export const assessed = (assessment: Assessment | undefined, decided: LocalDate): Ruling<Assessment> => {
  if (assessment === undefined)
    return reject(
      'individual-assessment',
      'the decision rests on no assessment of this person',
      'assess the person and state it in assessment; a measure for many is no assessment of one',
      ['hol-4-1'],
    );
  return assessment.on > decided
    ? reject(
        'individual-assessment',
        'the assessment was made after the decision that should rest on it',
        'assess first; state the day of the assessment that the decision rests on',
        ['hol-4-1'],
      )
    : E.right(assessment);
};

/** An assessment that need not be there; where it is, it comes before the decision. */
export const assessedIfStated = (
  assessment: Assessment | undefined,
  decided: LocalDate,
): Ruling<Assessment | undefined> =>
  assessment === undefined ? E.right(undefined) : assessed(assessment, decided);

/** What was assessed as needed for life and health stays. */
export const notNeeded = (assessment: Assessment): Ruling<Assessment> =>
  assessment.necessity === 'needed-for-life-and-health'
    ? reject(
        'life-and-health',
        'the assessment says that what would be taken away is needed for life and health',
        'keep it, find another form or performer for it, or assess anew',
        ['hol-3-1', 'hol-4-1'],
      )
    : E.right(assessment);

/** Next of kin take over by agreement, from the agreement on, and for a period. */
export const agreedWithKin = (
  agreement: KinAgreement | undefined,
  effective: LocalDate,
  term: Term,
): Ruling<KinAgreement> => {
  if (agreement === undefined)
    return reject(
      'kin-agreement',
      'nothing says that the next of kin agreed',
      'make the agreement and state it in agreement, or leave the task with the service',
    );
  if (agreement.agreed > effective)
    return reject(
      'kin-agreement',
      'the agreement was made after the task was handed over',
      'hand the task over on the day of the agreement or later',
    );
  return 'until' in term || 'condition' in term
    ? E.right(agreement)
    : reject(
        'kin-agreement',
        'the agreement is for no period',
        'state term.until, or term.condition with term.review',
      );
};

/** Before respite is cut: is the carer in work? Not to have asked is recorded with its reason, and found later. */
export const carerAsked = (carerWork: CarerWork | undefined): Ruling<CarerWork> =>
  carerWork === undefined
    ? reject(
        'carer-work',
        'nothing says if the relieved carer is in work and should go on working',
        'ask, and state it in carerWork; or state why it was not asked',
        ['hol-3-6'],
      )
    : E.right(carerWork);
