/** The codes and parts that the events of units are made of. */
export * from './places.js';
export * from './running.js';
export * from './trouble.js';
export * from './control.js';
export * from './money.js';
