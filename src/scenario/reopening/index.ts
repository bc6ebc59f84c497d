/** In which order services come back. */
export { EXAMPLE_REOPENING_ORDER, reopeningOf, type Reopening, type Returning } from './reopening.js';
export { type Lack } from './room.js';
export { type AheadBy, type InLine } from './turn.js';
