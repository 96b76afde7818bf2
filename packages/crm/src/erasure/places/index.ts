import { conversations } from './conversations.ts';
import { examples } from './examples.ts';
import { importRows } from './import-rows.ts';
import type { Place } from './place.ts';
import { preferences } from './preferences.ts';
import { replies } from './replies.ts';
import { runs } from './runs.ts';
import { suggestions } from './suggestions.ts';

/**
 * Everything that keeps what records said and does not go with their rows. Conversations come before the suggestions that were
 * made in them, by which they are found.
 */
export const places = {
  importRows,
  conversations,
  suggestions,
  examples,
  runs,
  replies,
  preferences,
} as const satisfies Record<string, Place>;
