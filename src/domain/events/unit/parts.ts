import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { CommandKey, UnitKey } from '../../values/keys.js';
import { LocalDate } from '../../values/local-date.js';
import { Actor } from '../../vocabulary/actor.js';
import { Authority, Ground } from '../../vocabulary/authority.js';
import { FrameworkRef } from '../../vocabulary/framework.js';
import type { Statement } from '../../vocabulary/statement.js';
import { Term } from '../../vocabulary/term.js';

type Fields = Readonly<Record<string, t.Mixed>>;

/** What was done, seen or counted in a unit, by somebody, on a day. Known later by the id in `act`. */
export const act = <T extends string, R extends Fields, O extends Fields>(
  type: T,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    type,
    {
      type: t.literal(type),
      version: t.literal(1),
      act: CommandKey,
      unit: UnitKey,
      ...required,
      on: LocalDate,
      by: Actor,
    },
    optional,
  );

/** What was decided about a unit, once and for all or until it is decided otherwise. */
export const ruling = <T extends string, R extends Fields, O extends Fields>(
  type: T,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    type,
    {
      type: t.literal(type),
      version: t.literal(1),
      decision: CommandKey,
      unit: UnitKey,
      ...required,
      by: Authority,
      decided: LocalDate,
      effective: LocalDate,
    },
    optional,
  );

/** What was decided about a unit for a time, on a ground. */
export const measure = <T extends string, R extends Fields, O extends Fields>(
  type: T,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    type,
    {
      type: t.literal(type),
      version: t.literal(1),
      decision: CommandKey,
      unit: UnitKey,
      ...required,
      by: Authority,
      decided: LocalDate,
      effective: LocalDate,
      ground: Ground,
      term: Term,
    },
    { ...optional, derivesFrom: FrameworkRef },
  );
