import type { LocalDate } from '../values/local-date.js';
import { deadline } from './deadline.js';

/**
 * The days by which the law asks for something around a complaint: four weeks to complain from the day on which the notice
 * reached the person (pbrl § 7-5), and an interim answer within a month (fvl § 11 a). A last day on a Saturday, Sunday or public
 * holiday moves to the next working day, by a general rule that was not verified: see `DEADLINE_RULES`.
 */
export const COMPLAINT_DEADLINES = {
  complainBy: (noticed: LocalDate): LocalDate => deadline('appeal-patient-rights', noticed).rolled,
  interimAnswerBy: (received: LocalDate): LocalDate => deadline('interim-answer', received).rolled,
} as const;
