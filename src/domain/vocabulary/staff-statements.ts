import * as t from 'io-ts';
import { UnitKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Qualification } from './people.js';
import { Task } from './services.js';
import {
  StaffAbsenceCause,
  Capacity,
  CardReturn,
  CertificateWork,
  Competence,
  CompetenceCheckOutcome,
  QualificationEvidence,
  TrainingTopic,
  VolunteeringEnd,
} from './staff.js';
import { statement } from './statement.js';

/** What commands about a member of staff state and their events keep. */

export const VOLUNTEERING = statement(
  {
    qualification: Qualification,
    capacity: Capacity,
    availableFrom: LocalDate,
    competences: t.readonlyArray(Competence),
  },
  { availableUntil: LocalDate },
);
export const VOLUNTEERING_END = statement({ reason: VolunteeringEnd });
export const PLACEMENT_END = statement({});
export const QUALIFICATION = statement(
  { qualification: Qualification, evidence: QualificationEvidence },
  { validUntil: LocalDate },
);
export const COMPETENCE_CHECK = statement({
  at: UnitKey,
  tasks: t.readonlyArray(Task),
  outcome: CompetenceCheckOutcome,
});
export const CARD_ISSUE = statement({}, { validUntil: LocalDate });
export const CARD_RETURN = statement({ how: CardReturn });
/** Whether it was accepted for the work; never what stands in it. */
export const CERTIFICATE = statement({ work: CertificateWork, accepted: t.boolean });
export const TRAINING = statement({ topics: t.readonlyArray(TrainingTopic) }, { at: UnitKey });
/** `effective` is the first day away, `expectedUntil` the last. */
export const ABSENCE = statement(
  { cause: StaffAbsenceCause, effective: LocalDate },
  { expectedUntil: LocalDate },
);
export const ABSENCE_END = statement({});
