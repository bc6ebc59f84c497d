// Draws the charts that notebooks show as a front end would, without one: a specification that doesn't draw is found here.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ loader: unknown, parse: (spec: unknown) => unknown,
 *   View: new (runtime: unknown, options: unknown) => { toSVG: () => Promise<string> } }} Vega
 * @typedef {{ compile: (spec: unknown, options: unknown) => { spec: unknown } }} VegaLite
 */

/** Draws with what is installed in a folder. A warning is an error: it tells of a field that does nothing.
 * @param {string} folder
 * @returns {Promise<(spec: unknown) => Promise<string>>} */
export const drawing = async (folder) => {
  const require = createRequire(join(folder, 'package.json'));
  /** @param {string} name
   * @returns {Promise<unknown>} */
  const load = (name) => import(pathToFileURL(require.resolve(name)).href);
  const { View, parse } = /** @type {Vega} */ (await load('vega'));
  const vegaLite = /** @type {VegaLite & { default?: VegaLite }} */ (await load('vega-lite'));
  return (spec) => {
    /** @param {...unknown} words */
    const warned = (...words) => {
      throw new Error(words.join(' '));
    };
    const logger = {
      level: () => logger,
      info: () => logger,
      debug: () => logger,
      warn: warned,
      error: warned,
    };
    const { spec: vega } = (vegaLite.default ?? vegaLite).compile(spec, { logger });
    return new View(parse(vega), { renderer: 'none' }).toSVG();
  };
};
