import type { SurveyRequest } from '../../survey.js';
import { passesIntegrityCheck } from '../soundness.js';
import { readFrame } from './frame.js';
import { newIdKey } from './id-sum.js';
import { surveyIds } from './ids.js';
import { cutsOf, joining } from './join.js';
import { surveyPiece } from './piece.js';
import { surveyByThreads } from './threads.js';
import { Unfit } from './unfit.js';
import { openFileView, type SurveyedFile } from './view.js';

const surveyHere = async (file: SurveyedFile, request: SurveyRequest): Promise<boolean> => {
  try {
    const view = await openFileView(file);
    try {
      view.ask((connection) => {
        const frame = readFrame(connection);
        let done = 0;
        const progress = (events: number): void => {
          done += events;
          request.progress?.(done);
        };
        const cuts = cutsOf(frame.size, [], request.sizes);
        const join = joining(frame, request);
        const ids = { indexed: frame.indexed, key: newIdKey() };
        cuts.forEach((to, i) => {
          join.take(surveyPiece(connection, { after: cuts[i - 1] ?? 0, to }, ids, progress));
        });
        join.takeIds(surveyIds(connection, ids));
        if (!passesIntegrityCheck(connection)) throw new Unfit();
        join.end();
      });
    } finally {
      view.close();
    }
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether all of the log in a file fits: by threads, where more than one is asked for and can be had, or in this one. What it stumbles
 * over is not looked into: the answer is no, and the check that reads event by event says what it is and where.
 */
export const survey = async (file: SurveyedFile, request: SurveyRequest): Promise<boolean> =>
  (request.threads > 1 ? await surveyByThreads(file, request) : undefined) ?? surveyHere(file, request);
