import type { Schema, SchemaField } from '@cardinal/crm/schema';
import { placeName } from '#shell/index.ts';
import { faceOf } from './field-faces.ts';

/** What a field is, in a few words: "Choice · 3 options", "Relation · Companies". */
export function fieldWords({ type, options, target, integer }: SchemaField, schema: Schema): string {
  const { label } = faceOf(type);
  const object = schema.objects.get(target ?? '');
  const detail = options
    ? `${options.length} ${options.length === 1 ? 'option' : 'options'}`
    : object
      ? placeName(object.key, object.plural)
      : integer
        ? 'whole'
        : null;
  return detail ? `${label} · ${detail}` : label;
}
