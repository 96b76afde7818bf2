/** One change of a record as the ledger has it. */
export interface LedgerChange {
  readonly operationId: string;
  /** The operation that `operationId` takes back; null for an ordinary one. */
  readonly undoes: string | null;
  readonly action: 'create' | 'update' | 'trash' | 'restore' | 'purge';
  readonly diff: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** Whether a record is live, in the trash or not there is kept like a field, under a name that no field has. */
export const lifeField = '$life';

/** Stands among the writers of a value that was there before anyone in the ledger wrote another. */
export const fromBefore = '';

/** The operations whose value stands: who wrote it first, and every undo that brought it back. */
export type Writers = ReadonlySet<string>;

/**
 * Finds, for each field of a record, whose value stands. An undo that takes back the value that stands brings back the
 * one from before, with its writers, and is one of them from then on. Everything else begins a new value.
 * @param changes all of the record's, oldest first
 */
export function currentWriters(changes: readonly LedgerChange[]): ReadonlyMap<string, Writers> {
  const fields = new Map<string, Course>();
  for (const change of changes) {
    for (const field of fieldsOf(change)) {
      const course = fields.get(field) ?? { writers: new Set([fromBefore]), replaced: new Map() };
      fields.set(field, course);
      follow(course, change);
    }
  }
  return new Map([...fields].map(([field, { writers }]) => [field, writers]));
}

/** The course of one field so far. */
interface Course {
  writers: Writers;
  /** By operation, the writers of the value that stood before it. */
  readonly replaced: Map<string, Writers>;
}

function follow(course: Course, { operationId, undoes }: LedgerChange): void {
  const { writers, replaced } = course;
  if (writers.has(operationId)) return;
  const brought = undoes !== null && writers.has(undoes) ? replaced.get(undoes) : undefined;
  replaced.set(operationId, writers);
  course.writers = new Set([...(brought ?? []), operationId]);
}

/** The fields that a change touches, the record's life among them. */
function fieldsOf(change: LedgerChange): string[] {
  const fields = Object.keys(change.diff);
  return change.action === 'update' ? fields : [...fields, lifeField];
}
