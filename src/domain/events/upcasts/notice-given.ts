import type { Upcast } from './upcast.js';

/**
 * Version 1 knew one kind of notice, that of a decision, and one day. It was the day it was sent or said; when it reached
 * anybody was not written down, and is not made up here.
 */
const toSentAndReached: Upcast = ({ on, ...others }) => ({
  ...others,
  version: 2,
  kind: 'notice-of-decision',
  ...(on === undefined ? {} : { sent: on }),
});

/** From version 1 on, in order. */
export const NOTICE_GIVEN: ReadonlyArray<Upcast> = [toSentAndReached];
