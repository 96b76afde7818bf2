import type { Text } from '../lexicon/text.ts';
import type { Understanding } from '../understanding.ts';
import type { Host } from '../vocabulary.ts';
import { readAbout } from './about.ts';
import { readAssignment, readMove, readSetting } from './change.ts';
import type { Reader } from './opening.ts';
import { readTell } from './tell.ts';
import { readActivity, readNote, readTask } from './write.ts';

const courtesies = new Set([
  'please',
  'can',
  'could',
  'would',
  'you',
  'hey',
  'hi',
  'now',
  'and',
  ',',
  'then',
  'kindly',
]);

const readers: readonly Reader[] = [
  readTask,
  readNote,
  readActivity,
  readAbout,
  readMove,
  readAssignment,
  readSetting,
  readTell,
];

/** Reads an order: to change or write something, to sum a record up, to draft an e-mail, to tell one
 * value of a record. Undefined where it is none. */
export async function readCommand(text: Text, host: Host): Promise<Understanding | undefined> {
  let at = 0;
  while (courtesies.has(text.tokens[at]?.folded ?? '')) at += 1;
  for (const read of readers) {
    const result = await read(text, at, host);
    if (result) return result;
  }
  return undefined;
}
