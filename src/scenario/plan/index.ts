/** What could be done about a gap, for each person, in the municipality's order, and why. */
export * from './optimise/index.js';
