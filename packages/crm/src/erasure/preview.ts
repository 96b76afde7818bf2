import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { requireRemovable } from '../records/purge.ts';
import { titleOf } from '../records/record.ts';
import { type ErasePreviewInput, erasePreviewInput } from './inputs.ts';
import { countEntries } from './ledger.ts';
import { places } from './places/index.ts';
import { findStaying, type Staying } from './stays.ts';
import { findSubject, type Subject, withAllReach } from './subject.ts';
import { takeYourTime } from './time.ts';
import { tracesOf } from './traces.ts';

export interface ErasePreview {
  /** The record's id: of one that was merged, that of the one that was kept. */
  readonly id: string;
  /** What is typed to erase it. */
  readonly title: string;
  /** What the records are called that go: the record itself, and those that were merged into it. */
  readonly titles: readonly string[];
  /** What goes along, as it is about nothing else: how many of each object. */
  readonly along: readonly { readonly object: string; readonly count: number }[];
  /** Entries of the ledger that are blanked. */
  readonly entries: number;
  /** Elsewhere: how many of each are deleted or blanked. */
  readonly elsewhere: Readonly<Record<keyof typeof places, number>>;
  /** What stays and may name the person; the first 20 of it. */
  readonly stays: { readonly count: number; readonly items: readonly Staying[] };
  /** What keeps it from being erased; null when nothing does. */
  readonly refusal: string | null;
}

/**
 * Tells what erasing a record would take, and what it would leave.
 * @throws ForbiddenError for everyone but admins, NotFoundError, ValidationError for settings
 */
export async function previewErasure(
  context: Context,
  objectKey: string,
  given: ErasePreviewInput,
): Promise<ErasePreview> {
  const { id } = erasePreviewInput.parse(given);
  return await context.db.transaction(async (tx) => {
    await takeYourTime(tx);
    return await preview({ ...context, db: tx }, objectKey, id);
  });
}

async function preview(context: Context, objectKey: string, id: string): Promise<ErasePreview> {
  const subject = await findSubject(context, objectKey, id, false);
  const inside = withAllReach(context, context.db);
  const traces = await tracesOf(inside.db, subject);
  const elsewhere = {
    importRows: 0,
    conversations: 0,
    suggestions: 0,
    examples: 0,
    runs: 0,
    replies: 0,
    preferences: 0,
  };
  for (const key of Object.keys(elsewhere) as (keyof typeof places)[]) {
    elsewhere[key] = await places[key].count(inside, traces);
  }
  return {
    id: subject.id,
    title: subject.title,
    ...whatGoes(subject),
    entries: await countEntries(inside.db, traces),
    elsewhere,
    stays: await findStaying(inside, subject, traces),
    refusal: await refusalOf(inside, subject),
  };
}

function whatGoes({ object, going, own, title }: Subject): Pick<ErasePreview, 'titles' | 'along'> {
  const mine = new Set(own);
  const titles = (going.get(object.key) ?? []).filter((one) => mine.has(one.id)).map((one) => titleOf(object, one));
  const along = [...going].map(([key, records]) => ({
    object: key,
    count: records.filter((record) => !mine.has(record.id)).length,
  }));
  return { titles: titles.length ? titles : [title], along: along.filter(({ count }) => count > 0) };
}

async function refusalOf(inside: Context, { going }: Subject): Promise<string | null> {
  try {
    await requireRemovable(inside, going);
    return null;
  } catch (error) {
    if (error instanceof ConflictError) return error.message;
    throw error;
  }
}
