/** One change of a record as the ledger has it. */
export interface LedgerChange {
  readonly operationId: string;
  readonly action: 'create' | 'update' | 'trash' | 'restore' | 'purge';
  readonly diff: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** An operation in its chain of undoing: what it takes back, what that took back, and so on. */
export interface OperationChain {
  /** The operation at the chain's end, which takes nothing back. */
  readonly root: string;
  /** The operation that this one takes back. */
  readonly undoes: string | null;
  /** 0 for an ordinary operation, 1 for its undo, 2 for the undo of that, … */
  readonly depth: number;
}

/** Whether a record is live, in the trash or not there is kept like a field, under a name that no field has. */
export const lifeField = '$life';

interface Writer {
  /** The operation whose value this is; null for the value from before. */
  readonly operation: string | null;
  /** The operation that last brought it to stand: itself, or an undo. */
  readonly by: string | null;
}

/**
 * Finds, for each field of a record, who wrote the value that stands. Ordinary operations pile up; an undo takes its
 * operation's value off the pile, and the undo of an undo puts it back. `changes` are the record's, oldest first.
 */
export function currentWriters(
  changes: readonly LedgerChange[],
  chainOf: (operationId: string) => OperationChain,
): ReadonlyMap<string, Writer> {
  const piles = new Map<string, Writer[]>();
  for (const change of changes) {
    for (const field of fieldsOf(change)) {
      const pile = piles.get(field) ?? [{ operation: null, by: null }];
      piles.set(field, replay(pile, change.operationId, chainOf));
    }
  }
  return new Map([...piles].map(([field, pile]) => [field, pile.at(-1) as Writer]));
}

function replay(pile: Writer[], operation: string, chainOf: (id: string) => OperationChain): Writer[] {
  const { undoes } = chainOf(operation);
  const top = pile.at(-1);
  if (top?.by === operation) return pile;
  if (undoes === null || !wrote(top, undoes, chainOf)) return [...pile, { operation, by: operation }];
  const undone = chainOf(undoes);
  if (undone.depth % 2 === 1) return [...pile, { operation: undone.root, by: operation }];
  const below = pile.at(-2) ?? { operation: null, by: null };
  return [...pile.slice(0, -2), { operation: below.operation, by: operation }];
}

/** Whether the value that stands is the work of an operation, so that the operation can be taken back. */
export function wrote(writer: Writer | undefined, operation: string, chainOf: (id: string) => OperationChain): boolean {
  if (!writer) return false;
  return chainOf(operation).depth === 0 ? writer.operation === operation : writer.by === operation;
}

/** The fields that a change touches, the record's life among them. */
export function fieldsOf(change: LedgerChange): string[] {
  const fields = Object.keys(change.diff);
  return change.action === 'update' ? fields : [...fields, lifeField];
}
