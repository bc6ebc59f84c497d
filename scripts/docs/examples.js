// What documents take from the tests, compiled by `npm run build:docs`.

/** @type {(path: string) => string} */
const built = (path) => new URL(`../../build/docs/test/${path}`, import.meta.url).href;

/* eslint-disable @typescript-eslint/no-unsafe-assignment -- each is compiled from the module that its type names */

/** @type {typeof import('../../test/domain/examples/commands.js')} */
const commands = await import(built('domain/examples/commands.js'));

/** @type {typeof import('../../test/domain/examples/events.js')} */
const events = await import(built('domain/examples/events.js'));

/** @type {typeof import('../../test/domain/examples/demanded.js')} */
const demanded = await import(built('domain/examples/demanded.js'));

/** @type {typeof import('../../test/coverage/rows.js')} */
const rows = await import(built('coverage/rows.js'));

/** @type {typeof import('../../test/coverage/beyond.js')} */
const beyond = await import(built('coverage/beyond.js'));

/** @type {typeof import('../../test/domain/findings/cases/index.js')} */
const cases = await import(built('domain/findings/cases/index.js'));

/* eslint-enable @typescript-eslint/no-unsafe-assignment */

export const { COMMAND } = commands;
export const { EVENT } = events;
export const { DEMANDED } = demanded;
export const { GAPS, ROWS } = rows;
export const { BEYOND } = beyond;
export const { CASES } = cases;
