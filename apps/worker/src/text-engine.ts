import { classifier, LearningError, parseClassifier, trainClassifier } from '@cardinal/ai/classification';
import type { TextEngine } from '@cardinal/crm/classifiers';
import { ConflictError } from '@cardinal/crm/errors';

/** The local engine for texts. It lets the event loop turn while it learns. */
export const textEngine: TextEngine = {
  learn: async (examples, precision, watching) => {
    try {
      return await trainClassifier(examples, { precision, ...watching });
    } catch (error) {
      // What is missing is for a person to know.
      if (error instanceof LearningError) throw new ConflictError(error.message);
      throw error;
    }
  },
  classifier: (stored) => classifier(parseClassifier(stored)),
};
