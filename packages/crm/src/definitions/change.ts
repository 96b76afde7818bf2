import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { newOperation, type OperationReference, recordChanges, recordOperation } from '../ledger/index.ts';
import { type Capability, requireCapability } from '../permissions/index.ts';
import type { Schema } from '../schema/index.ts';
import { schemaOf } from './load.ts';
import { type Definitions, readDefinitions } from './stored.ts';
import { whenFree } from './when-free.ts';

/** A change to one definition, as the ledger keeps it: properties of its row, `[before, after]`. */
export interface DefinitionChange {
  readonly entity: 'object' | 'field' | 'role';
  readonly id: string;
  readonly action: 'create' | 'update' | 'trash' | 'restore';
  readonly diff: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** Definitions as they stand while nobody else can change them, and what is being done to them. */
export interface Changing {
  readonly context: Context;
  readonly tx: Connection;
  definitions: Definitions;
  schema: Schema;
  readonly changes: DefinitionChange[];
  /**
   * What is done to tables that others use, at the very end: from its first lock on, everyone who wants to write there waits.
   * What depends on what went before is asked for when it is its turn.
   */
  readonly atLast: (SQL | (() => Promise<readonly SQL[]>))[];
}

export interface SchemaChange<T> {
  readonly operationId: string;
  readonly result: T;
}

/** What is done, and what takes a right to it: `manageObjects`, unless it says another. */
interface SchemaOperation {
  readonly kind: string | OperationReference;
  readonly capability: Capability;
}

/** The channel on which processes tell each other that there is a new version of the schema. */
export const schemaChannel = 'cardinal_schema';

/** Within how many milliseconds every process has heard of a new version, and has no operation under the old one left. */
export const heardWithinMs = 1500;

/**
 * Changes definitions, tables, ledger and version in one transaction. It waits for a lock for a tenth of a second at most,
 * as everyone who wants to write waits behind it, and tries again until the readers before it are done.
 * @throws ForbiddenError, ConflictError when the table is never free, and what `work` throws
 */
export async function changeSchema<T>(
  context: Context,
  what: string | OperationReference | SchemaOperation,
  work: (changing: Changing) => Promise<T>,
): Promise<SchemaChange<T>> {
  const { kind, capability } =
    typeof what === 'object' && 'capability' in what ? what : { kind: what, capability: 'manageObjects' as const };
  requireCapability(context.actor.role, capability);
  const operation = typeof kind === 'string' ? newOperation(kind) : kind;
  return await whenFree(context.db, (tx) => changeOnce({ ...context, db: tx }, operation, work));
}

async function changeOnce<T>(
  context: Context,
  operation: OperationReference,
  work: (changing: Changing) => Promise<T>,
): Promise<SchemaChange<T>> {
  const { db: tx } = context;
  await tx.rows(sql`select 1 from schema_version for update`);
  const definitions = await readDefinitions(tx);
  const changes: DefinitionChange[] = [];
  const changing: Changing = { context, tx, definitions, schema: schemaOf(definitions), changes, atLast: [] };
  const result = await work(changing);
  if (changes.length === 0) return { operationId: operation.id, result };
  await recordOperation(tx, context, operation);
  for (const [entity, group] of Map.groupBy(changes, (change) => change.entity)) {
    await recordChanges(tx, operation.id, entity, group);
  }
  // A schema that contradicts itself must not be committed, whichever command forgot to say no.
  await reread(changing);
  await announceSchema(tx);
  for (const last of changing.atLast) {
    for (const statement of typeof last === 'function' ? await last() : [last]) await tx.rows(statement);
  }
  return { operationId: operation.id, result };
}

/** Raises the version of the schema, and tells every process when the transaction commits. */
export async function announceSchema(tx: Connection): Promise<void> {
  const [row] = await tx.rows(sql`update schema_version set version = version + 1 returning version`);
  await tx.rows(sql`select pg_notify(${schemaChannel}, ${String(row?.[0])})`);
}

/** Lets what comes next in a change see what was done before. */
export async function reread(changing: Changing): Promise<void> {
  changing.definitions = await readDefinitions(changing.tx);
  changing.schema = schemaOf(changing.definitions);
}
