import { LearningError, parseModel, scorer, trainInThread, verdictOf } from '@cardinal/ai/scoring';
import type { ScoringEngine } from '@cardinal/crm/scoring';

/** The local engine: learns in a thread of its own, so that the worker goes on saying that it is alive. */
export const scoringEngine: ScoringEngine = {
  learn: async (columns, outcome, watching) => {
    try {
      const { model, evaluation } = await trainInThread({ columns }, outcome, watching);
      const { method, measures, verdict } = evaluation;
      return { model, metrics: measures && { method, ...measures }, verdict };
    } catch (error) {
      if (!(error instanceof LearningError) || error.code !== 'too_few') throw error;
      // Not a failure: the page of the model says how many are missing.
      const won = outcome.filter(Boolean).length;
      return { model: null, metrics: null, verdict: verdictOf(won, outcome.length - won, null) };
    }
  },
  scorer: (stored) => scorer(parseModel(stored)),
};
