import { fieldType } from '../../fields/index.ts';
import type { Role } from '../../permissions/index.ts';
import type { SchemaField, SchemaObject } from '../../schema/index.ts';
import { type ColumnMapping, columnInput, type Mapping, mappingInput } from '../mapping.ts';
import { wordsOf } from '../names.ts';
import { partsOfTitle } from '../split-title.ts';
import { columnFields, isMember, keyFields } from '../target.ts';
import type { FileColumn } from '../upload/header.ts';
import { likely, likeness } from './score.ts';
import { partSynonymsOf, synonymsOf } from './synonyms.ts';

interface Candidate {
  readonly column: number;
  readonly field: SchemaField;
  readonly part?: string;
  readonly score: number;
}

/** Guesses where each column goes, by its name; a person looks over it. */
export function guessMapping(object: SchemaObject, role: Role, columns: readonly FileColumn[]): Mapping {
  const fields = columnFields(object, role);
  const candidates = columns
    .flatMap(({ name }, column) => fields.flatMap((field) => candidatesFor(object, field, name, column)))
    .filter(({ score }) => score >= likely)
    .sort((one, other) => isSplit(one) - isSplit(other) || other.score - one.score || one.column - other.column);
  const chosen = new Map<number, ColumnMapping>();
  const taken = new Set<string>();
  for (const { column, field, part } of candidates) {
    const place = `${field.path} ${part ?? ''}`;
    const labelled = isLabelled(field);
    if (chosen.has(column) || (taken.has(place) && !labelled)) continue;
    // A title is split only where no column goes to a part of it.
    if (field.derived && partsOfTitle(object).some((one) => taken.has(`${one.path} `))) continue;
    // A whole address and parts of it do not go together.
    if (
      field.type === 'address' &&
      [...taken].some((one) => one.startsWith(`${field.path} `) && (one.endsWith(' ') || !part))
    )
      continue;
    taken.add(place);
    chosen.set(
      column,
      columnInput.parse({
        column,
        field: field.path,
        part,
        ...(labelled && { label: labelOf(columns[column]?.name ?? '', field) }),
        otherwise: otherwiseOf(field),
      }),
    );
  }
  const guessed = [...chosen.values()].sort((one, other) => one.column - other.column);
  return mappingInput.parse({
    columns: guessed,
    key: guessKey(object, role, guessed),
    template: guessTemplate(object, columns, guessed),
  });
}

/** Columns with parts of their own come first. */
const isSplit = ({ field }: Candidate): number => Number(field.derived ?? false);

function candidatesFor(object: SchemaObject, field: SchemaField, name: string, column: number): Candidate[] {
  const words = wordsOf(name);
  if (words.at(-1) === 'id') return [{ column, field, score: scoreOfId(object, field, words.slice(0, -1).join(' ')) }];
  const whole: Candidate = { column, field, score: scoreOf(object, field, name) };
  const { parts = [] } = fieldType(field.type);
  if (parts.length === 0) return [whole];
  return parts.map((part) => {
    const synonyms = partSynonymsOf(field.type, part);
    const plain = best(name, [part, ...synonyms], 0.96);
    const full = best(
      name,
      synonyms.map((word) => `${field.label} ${word}`),
      1,
    );
    return { column, field, part, score: Math.max(plain, full) };
  });
}

function scoreOf(object: SchemaObject, field: SchemaField, name: string): number {
  const synonyms = synonymsOf(object.key, field.key);
  const score = Math.max(best(name, [field.label, field.key], 1), best(name, synonyms, 0.97));
  // `email_work`, `phone 2`: what else the name says becomes the label.
  const labels = isLabelled(field) && synonyms.some((word) => wordsOf(name).includes(word));
  return labels ? Math.max(score, 0.85) : score;
}

/** `id`, `opportunity_id`: the rows' own id; `company_id`: another record's, if nothing names it better. */
function scoreOfId(object: SchemaObject, field: SchemaField, rest: string): number {
  if (field.key === 'externalId') {
    const own = [object.singular, object.key, 'external', 'record', ...synonymsOf(object.key, object.title)];
    return rest === '' ? 1 : best(rest, own, 0.97);
  }
  return field.type === 'relation' && scoreOf(object, field, rest) >= likely ? likely : 0;
}

const best = (name: string, others: readonly string[], weight: number): number =>
  Math.max(0, ...others.map((other) => likeness(name, other) * weight));

const isLabelled = (field: SchemaField): boolean => fieldType(field.type).operators === 'labelled';

/** `email_work` → `work`: what a column's name says beyond the field's. */
function labelOf(name: string, field: SchemaField): string | null {
  const known = new Set([field.key, field.label, ...synonymsOf('*', field.key)].flatMap(wordsOf));
  const rest = wordsOf(name).filter((word) => !known.has(word) && !known.has(`${word}s`) && !/^\d+$/.test(word));
  return rest.join(' ').slice(0, 50) || (/mobile|cell/i.test(name) ? 'mobile' : null);
}

/** Companies that are named and not there are made, as people expect; everything else waits for a person. */
const otherwiseOf = (field: SchemaField) =>
  field.type === 'relation' && field.target === 'company' && field.key !== 'parent' ? 'create' : 'wrong';

function guessKey(object: SchemaObject, role: Role, columns: readonly ColumnMapping[]): string | null {
  const mapped = keyFields(object, role).filter((field) => columns.some((column) => column.field === field.path));
  return mapped.find((field) => field.key === 'externalId')?.path ?? mapped[0]?.path ?? null;
}

/** A name put together from what there is, for a file whose rows have none: what was sold, and to whom. */
function guessTemplate(
  object: SchemaObject,
  columns: readonly FileColumn[],
  mapped: readonly ColumnMapping[],
): Mapping['template'] {
  const title = object.fields.get(object.title);
  if (title?.type !== 'text' || title.derived || isMember(object) || mapped.some(({ field }) => field === title.path))
    return null;
  const spare = columns.find((_, index) => !mapped.some(({ column }) => column === index));
  const company = mapped.find(
    ({ field }) => object.fields.get(field)?.type === 'relation' && object.fields.get(field)?.target === 'company',
  );
  const named = [spare?.name, company && columns[company.column]?.name].filter((name) => name !== undefined);
  if (named.length === 0) return null;
  return { field: title.path, text: named.map((name) => `{${name}}`).join(' · ') };
}
