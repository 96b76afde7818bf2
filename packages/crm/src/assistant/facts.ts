import { type Context, todayIn } from '../context/index.ts';
import { listMembers } from '../members/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { findRecords } from '../records/index.ts';
import { titleField } from '../schema/index.ts';
import { readWorkspace } from '../workspace/index.ts';
import type { WorkspaceFacts } from './vocabulary.ts';

/** What the assistant's vocabulary needs of the workspace: its people, its settings' records, today, its currency. */
export async function workspaceFacts(context: Context): Promise<WorkspaceFacts> {
  const [members, workspace, settings] = await Promise.all([
    listMembers(context),
    readWorkspace(context.db),
    settingRecords(context),
  ]);
  return {
    people: members.map(({ id, name, firstName }) => ({ id, name, firstName })),
    me: context.actor.userId,
    settings,
    today: todayIn(context.timeZone, context.now),
    timeZone: context.timeZone,
    currency: workspace.currency,
  };
}

/** The records of settings by the key of their object, as far as the actor may read them. */
async function settingRecords(context: Context): Promise<WorkspaceFacts['settings']> {
  const { role } = context.actor;
  const objects = [...context.schema.objects.values()].filter(
    (object) =>
      object.kind === 'setting' &&
      scopeOf(role, object, 'read') !== 'none' &&
      mayReadField(role, object, titleField(object)),
  );
  const found = await Promise.all(
    objects.map(async (object) => {
      const { path, property } = titleField(object);
      const order = object.fields.has('order') ? [{ field: 'order', direction: 'asc' as const }] : [];
      const { items } = await findRecords(context, object.key, { fields: [path], sort: order, limit: 200 });
      return [object.key, items.map((record) => ({ id: record.id, name: String(record[property]) }))] as const;
    }),
  );
  return Object.fromEntries(found);
}
