import * as t from 'io-ts';
import { struct } from '../../codec/struct.js';
import { CommandKey, UnitKey } from '../../values/keys.js';
import { LocalDate } from '../../values/local-date.js';
import { Actor } from '../../vocabulary/actor.js';
import { StatedAuthority, StatedGround } from '../../vocabulary/authority.js';
import { FrameworkRef } from '../../vocabulary/framework.js';
import type { Statement } from '../../vocabulary/statement.js';
import { StatedTerm } from '../../vocabulary/term.js';

type Fields = Readonly<Record<string, t.Mixed>>;

/** Record what was done, seen or counted in a unit. */
export const act = <C extends string, R extends Fields, O extends Fields>(
  command: C,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    command,
    {
      command: t.literal(command),
      version: t.literal(1),
      id: CommandKey,
      unit: UnitKey,
      ...required,
      on: LocalDate,
      by: Actor,
    },
    optional,
  );

/** Decide about a unit, until it is decided otherwise. */
export const ruling = <C extends string, R extends Fields, O extends Fields>(
  command: C,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    command,
    {
      command: t.literal(command),
      version: t.literal(1),
      id: CommandKey,
      unit: UnitKey,
      ...required,
      by: StatedAuthority,
      decided: LocalDate,
      effective: LocalDate,
    },
    optional,
  );

/** Decide about a unit for a time. */
export const measure = <C extends string, R extends Fields, O extends Fields>(
  command: C,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    command,
    {
      command: t.literal(command),
      version: t.literal(1),
      id: CommandKey,
      unit: UnitKey,
      ...required,
      by: StatedAuthority,
      decided: LocalDate,
      effective: LocalDate,
      ground: StatedGround,
    },
    { ...optional, term: StatedTerm, derivesFrom: FrameworkRef },
  );
