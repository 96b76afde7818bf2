import type { FieldTypeKey } from '@cardinal/crm/fields';
import { faceOf } from './field-faces.ts';
import type { SchemaChangeEntry } from './schema-history.tsx';

type Change = SchemaChangeEntry['changes'][number];

/** What the properties of definitions are called; one that is not here says nothing to a person. */
const names: Readonly<Record<string, string>> = {
  singular: 'Name',
  plural: 'Plural',
  slug: 'Address',
  icon: 'Icon',
  description: 'Description',
  titleLabel: 'Title',
  titleHelp: 'Help of the title',
  titleUnique: 'No two titles alike',
  label: 'Label',
  help: 'Help',
  isRequired: 'Required',
  isUnique: 'No two alike',
};

/** An operation on definitions as a sentence after who did it, and what of it is told below. */
export function changeWords({ kind, undoes, changes }: SchemaChangeEntry): { summary: string; details: string[] } {
  const again = undoes === null ? '' : 'undid a change: ';
  if (kind === 'field.order') return { summary: `${again}ordered the fields`, details: [] };
  const object = changes.find(({ entity }) => entity === 'object');
  if (object && object.action !== 'update') {
    return { summary: `${again}${verbs[object.action]} ${object.label}`, details: fieldsOf(changes) };
  }
  const converted = conversionIn(changes);
  if (converted) return { summary: `${again}changed the type of ${converted.label}`, details: [converted.types] };
  const [only] = changes;
  if (changes.length === 1 && only) {
    if (only.action === 'update') return { summary: `${again}${updated(kind, only)}`, details: differences(only) };
    const type = only.type === null || only.action !== 'create' ? [] : [typeName(only.type)];
    return { summary: `${again}${verbs[only.action]} the field ${only.label}`, details: type };
  }
  // A field that was made and made unique in one go.
  const made = changes.find(({ action }) => action === 'create');
  if (made && changes.every(({ id }) => id === made.id)) {
    return { summary: `${again}added the field ${made.label}`, details: made.type ? [typeName(made.type)] : [] };
  }
  return { summary: `${again}changed ${changes.length} fields`, details: fieldsOf(changes) };
}

const verbs = { create: 'added', trash: 'deleted', restore: 'restored', update: 'changed' } as const;
const typeName = (type: FieldTypeKey): string => faceOf(type).label;

const fieldsOf = (changes: readonly Change[]): string[] => [
  ...new Set(changes.filter(({ entity }) => entity === 'field').map(({ label }) => label)),
];

function updated(kind: string, { entity, label }: Change): string {
  if (kind === 'field.mergeOptions') return `merged options of ${label}`;
  return entity === 'object' ? `changed what is said of ${label}` : `changed the field ${label}`;
}

/** A field that took another one's place, as the label of both and their types. */
function conversionIn(changes: readonly Change[]): { label: string; types: string } | undefined {
  const gone = changes.find(({ action }) => action === 'trash');
  const come = changes.find(({ action }) => action === 'create' || action === 'restore');
  if (changes.length !== 2 || !gone?.type || !come?.type || gone.label !== come.label) return undefined;
  return { label: come.label, types: `${typeName(gone.type)} → ${typeName(come.type)}` };
}

/** What differs: short values as they were and are, of the rest that it differs. */
function differences({ properties }: Change): string[] {
  return properties.flatMap(({ name, before, after }) => {
    if (name === 'settings') return settingsThatDiffer(before, after);
    const title = names[name];
    if (!title) return [];
    const [from, to] = [short(before), short(after)];
    return [from === null || to === null ? title : `${title}: ${from} → ${to}`];
  });
}

function short(value: unknown): string | null {
  if (value === null || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && value.length <= 60 ? value : null;
}

const settingNames: Readonly<Record<string, string>> = {
  default: 'Default',
  options: 'Options',
  format: 'Format',
  min: 'Smallest',
  max: 'Largest',
  integer: 'Whole numbers only',
  onDelete: 'What deletion does',
};

function settingsThatDiffer(before: unknown, after: unknown): string[] {
  const [from, to] = [(before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>];
  return Object.entries(settingNames).flatMap(([name, title]) =>
    JSON.stringify(from[name]) === JSON.stringify(to[name]) ? [] : [title],
  );
}
