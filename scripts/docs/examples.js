// The examples of the tests, compiled by `npm run build:docs`.

/** @type {(path: string) => string} */
const built = (path) => new URL(`../../build/docs/test/domain/examples/${path}`, import.meta.url).href;

/** @type {typeof import('../../test/domain/examples/commands.js')} */
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- compiled from the module that the type names
const commands = await import(built('commands.js'));

/** @type {typeof import('../../test/domain/examples/events.js')} */
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- as above
const events = await import(built('events.js'));

export const { COMMAND } = commands;
export const { EVENT } = events;
