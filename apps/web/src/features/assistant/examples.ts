import type { Schema } from '@cardinal/crm/schema';

/** Questions to begin with, of the objects that the team has: a ranking, one's own, a count. */
export function examplesFor(schema: Schema): readonly string[] {
  const objects = [...schema.objects.values()].filter(({ kind }) => kind === 'record');
  const fields = objects.flatMap((object) => [...object.fields.values()].map((field) => ({ object, field })));
  const words = (text: string) => text.toLowerCase();
  const ranked = fields.find(({ field }) => field.type === 'currency' && !field.hidden);
  const owned = objects.find(({ owner, key }) => owner && key !== ranked?.object.key);
  const counted = objects.find(({ key }) => key !== ranked?.object.key && key !== owned?.key);
  return [
    ...(ranked ? [`top 10 ${words(ranked.object.plural)} by ${words(ranked.field.label)}`] : []),
    ...(owned ? [`my ${words(owned.plural)}`] : []),
    ...(counted ? [`how many ${words(counted.plural)}`] : []),
  ];
}
