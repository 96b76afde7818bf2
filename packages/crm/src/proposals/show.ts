import type { Context } from '../context/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { selectFields } from '../records/find.ts';
import { readRecords } from '../records/get.ts';
import { fieldValue, type References, recordOf, type StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';
import type { DraftedChange, Proposal, ShownChange } from './proposal.ts';
import type { StoredProposal } from './stored.ts';

/**
 * Proposals as the actor may see them, each value beside what stood there and, where that changed, what stands there now.
 * Of a proposal in nothing but what they may not know of, they learn nothing.
 */
export async function showProposals(
  context: Context,
  stored: readonly StoredProposal[],
): Promise<{ items: Proposal[]; references: References }> {
  const current = await currentRecords(context, stored);
  const items = stored.flatMap((proposal) => {
    const changes = proposal.changes.flatMap((change) => showChange(context, proposal, change, current));
    return changes.length ? [{ ...factsOf(proposal), changes }] : [];
  });
  return { items, references: await referencesIn(context, items) };
}

function factsOf(stored: StoredProposal): Omit<Proposal, 'changes'> {
  const { id, status, reason, model, createdAt, decidedAt, remark, operationId } = stored;
  const { targetObject, targetId, actorId, actorName, decidedBy, deciderName } = stored;
  return {
    id,
    status,
    reason,
    model,
    createdAt,
    decidedAt,
    remark,
    operationId,
    target: { object: targetObject, id: targetId },
    by: { id: actorId, name: actorName },
    decidedBy: decidedBy === null ? null : { id: decidedBy, name: deciderName ?? '' },
  };
}

type Current = ReadonlyMap<string, StoredRecord>;

async function currentRecords(context: Context, stored: readonly StoredProposal[]): Promise<Current> {
  const changes = stored.flatMap((proposal) => proposal.changes).filter(({ id }) => id !== null);
  const found = new Map<string, StoredRecord>();
  for (const [key, group] of Map.groupBy(changes, ({ object }) => object)) {
    const object = context.schema.objects.get(key);
    if (!object || scopeOf(context.actor.role, object, 'read') === 'none') continue;
    const ids = [...new Set(group.flatMap(({ id }) => id ?? []))];
    for (const record of await readRecords(context, object, selectFields(context, object), ids)) {
      if (record.deletedAt === null) found.set(record.id, record);
    }
  }
  return found;
}

function showChange(
  context: Context,
  { status }: StoredProposal,
  change: DraftedChange,
  current: Current,
): ShownChange[] {
  const object = context.schema.objects.get(change.object);
  if (!object || scopeOf(context.actor.role, object, 'read') === 'none') return [];
  const record = change.id === null ? undefined : current.get(change.id);
  // What one may not read is not told of by a proposal about it; one's own record that has gone is.
  const fields = shownFields(context, object, Object.keys(change.values));
  if (fields.length === 0) return [];
  const pick = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(fields.map(({ path }) => [path, values[path] ?? null]));
  const now = status === 'suggested' && record ? drifted(fields, change, record) : {};
  return [
    {
      ...change,
      values: pick(change.values),
      before: change.id === null ? {} : pick(change.before),
      now,
      currentVersion: record?.version ?? null,
    },
  ];
}

function shownFields({ actor: { role } }: Context, object: SchemaObject, paths: readonly string[]): SchemaField[] {
  return paths.flatMap((path) => {
    const field = object.fields.get(path);
    return field && mayReadField(role, object, field) ? [field] : [];
  });
}

/** The values that are not those any more which the proposal was made over. */
function drifted(fields: readonly SchemaField[], { before }: DraftedChange, record: StoredRecord) {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = fieldValue(record, field) ?? null;
      return JSON.stringify(value) === JSON.stringify(before[field.path] ?? null) ? [] : [[field.path, value]];
    }),
  );
}

/** What ids in the values are called. */
async function referencesIn(context: Context, proposals: readonly Proposal[]): Promise<References> {
  const all: References[] = [];
  const changes = proposals.flatMap((proposal) => proposal.changes);
  for (const [key, group] of Map.groupBy(changes, ({ object }) => object)) {
    const object = context.schema.objects.get(key);
    if (!object) continue;
    const rows = group.flatMap(({ values, before, now }) =>
      [values, before, now].map((each) => recordOf(object, new Map(Object.entries(each)))),
    );
    all.push(await referencesOf(context, [...object.fields.values()], rows));
  }
  return Object.assign({}, ...all);
}
