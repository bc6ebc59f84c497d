import type { Rejection } from '../../domain/decisions/rejection.js';

/** Why a scenario can't be made. */
export interface CannotSuppose {
  readonly _tag: 'CannotSuppose';
  /** Which of the suppositions, the first being 0; undefined where it is none of them. */
  readonly supposition: number | undefined;
  readonly why:
    'name' | 'refused' | 'newer-events' | 'story-not-read' | 'correction' | 'not-there' | 'key-taken';
  /** One line: what, where, and how to mend it. */
  readonly message: string;
  /** Of a command that the deciders refuse: the policy, and what would make it right. */
  readonly rejection?: Rejection;
}

/** What is wrong with one supposition, before it is known which it is. */
export type Hindrance = Omit<CannotSuppose, '_tag' | 'supposition'>;

/** A hindrance as an error. */
export const cannotSuppose = (supposition: number, { message, ...rest }: Hindrance): CannotSuppose => ({
  _tag: 'CannotSuppose',
  supposition,
  message: `suppose[${supposition}]: ${message}`,
  ...rest,
});
