import * as t from 'io-ts';
import type { Branded } from '../../domain/codec/brand.js';
import { struct } from '../../domain/codec/struct.js';
import { Words } from '../../domain/law/words.js';
import { openCode } from '../../domain/values/code.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { ServiceType, Task } from '../../domain/vocabulary/services.js';
import { Competence } from '../../domain/vocabulary/staff.js';

/** What work needs of whoever does it: `nursing`, `care`. A municipality names its own. */
export type Skill = Branded<string, 'Skill'>;

/** Codec of {@link Skill}. */
export const Skill = openCode<Skill>('Skill');

const Skills = t.readonlyArray(Skill);

/**
 * Which skill each piece of work needs, and who has which, as data. The skills stand from the most demanding to the least: a visit
 * with several tasks is made by one person, with the most demanding skill among them. That somebody can do less demanding work
 * too is never taken for granted, but said: a nurse serves `care` because the policy lists it.
 */
export const SkillPolicy = struct('SkillPolicy', {
  /** From the most demanding to the least. */
  skills: t.readonlyArray(struct('NamedSkill', { id: Skill, nb: Words, en: Words })),
  /** What each task needs; each task once. */
  tasks: t.readonlyArray(struct('TaskSkill', { task: Task, skill: Skill })),
  /** What a service needs where its record names no task. */
  services: t.readonlyArray(struct('ServiceSkill', { serviceType: ServiceType, skill: Skill })),
  /** The same for kinds of service that stand not there. */
  otherwise: Skill,
  /** The skills that somebody has by their qualification. */
  qualifications: t.readonlyArray(struct('QualifiedFor', { qualification: Qualification, serves: Skills })),
  /** The skills that a competence gives on top of that. */
  competences: t.readonlyArray(struct('CompetentFor', { competence: Competence, serves: Skills })),
});
export type SkillPolicy = t.TypeOf<typeof SkillPolicy>;
/** A policy as it is written: plain texts. */
export type WrittenSkillPolicy = t.OutputOf<typeof SkillPolicy>;
