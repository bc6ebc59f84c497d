import type { DecisionCase } from './decision-case.js';
import type { UserFile } from './files.js';

/** Whether another decision about the person was made to make up for this one. */
export const isMadeUpFor = ({ id }: DecisionCase, { decisions }: UserFile): boolean =>
  decisions.some(
    ({ event }) =>
      'links' in event &&
      event.links.some(({ kind, decision }) => kind === 'compensates-for' && decision === id),
  );
