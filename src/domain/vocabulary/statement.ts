import type * as t from 'io-ts';

type Fields = Readonly<Record<string, t.Mixed>>;
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- exactly that: no optional fields
type NoFields = Record<never, never>;

/** The fields that a command states and its event keeps, word for word. Written once, so that the two can't part. */
export interface Statement<R extends Fields, O extends Fields> {
  readonly required: R;
  readonly optional: O;
}

/** See {@link Statement}. */
export function statement<R extends Fields>(required: R): Statement<R, NoFields>;
export function statement<R extends Fields, O extends Fields>(required: R, optional: O): Statement<R, O>;
export function statement(required: Fields, optional: Fields = {}): Statement<Fields, Fields> {
  return { required, optional };
}
