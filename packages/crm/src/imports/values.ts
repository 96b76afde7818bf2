import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { choiceInput, choiceOf } from './mapping.ts';
import { fold } from './names.ts';
import { openImport } from './open.ts';
import { loadReadingPlan } from './plan/load.ts';
import type { Lookup } from './plan/resolve.ts';
import type { StoredImport } from './stored.ts';
import { shownAs } from './values/directory.ts';

/** What can be meant is listed up to this many, and searched for beyond. */
const listed = 200;

export const importValuesInput = z.strictObject({
  id: z.uuid(),
  column: z.int().min(0).max(499),
  search: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(100),
});

const named = z.object({ id: z.string(), title: z.string() });
export const importValuesOutput = z.object({
  /** Those that need a look first: unknown, then nearly right, then recognised. */
  values: z.array(
    z.object({
      /** What choices in the mapping are kept by. */
      key: z.string(),
      text: z.string(),
      rows: z.int(),
      /** What it is recognised as. */
      match: named.nullable(),
      /** What a person chose for it. */
      choice: choiceInput.nullable(),
      chosenTitle: z.string().nullable(),
      /** What it may mean; `near` is spelled so closely, as no other is, that it is offered as the answer. */
      candidates: z.array(named.extend({ near: z.boolean() })),
      /** Names another row of the same file. */
      inFile: z.boolean(),
    }),
  ),
  /** Distinct values of the column, and how many of them are neither recognised nor decided. */
  total: z.int(),
  open: z.int(),
  /** Everything that a value can mean, where that is little enough for a list; null: to be searched for. */
  options: z.array(named).nullable(),
});
type Value = z.output<typeof importValuesOutput>['values'][number];

/** The distinct values of a column whose cells are names, with what each is taken for. */
export async function importValues(
  context: Context,
  { id, column, search, limit }: z.infer<typeof importValuesInput>,
): Promise<z.output<typeof importValuesOutput>> {
  const stored = await openImport(context, id);
  const mapped = stored.mapping.columns.find((one) => one.column === column);
  const plan = await loadReadingPlan(context, stored);
  const lookup = mapped && plan.lookups.get(mapped.field);
  if (!mapped || !lookup) throw ValidationError.at(['column'], 'The values of this column are not matched.');
  const group = lookup.field.target === 'stage' ? plan.pipeline : undefined;
  const distinct = await distinctValues(context, stored, column);
  const titles = new Map(lookup.directory.entries.map((entry) => [entry.id, shownAs(entry)]));
  const values = distinct.map(([text, rows]): Value => {
    const found = lookup.directory.find(text, group);
    const choice = choiceOf(mapped, text) ?? null;
    const match = found && 'id' in found ? { id: found.id, title: titles.get(found.id) ?? text } : null;
    const among =
      found && 'among' in found
        ? found.among.map((entry) => ({ id: entry.id, title: shownAs(entry), near: false }))
        : [];
    return {
      key: fold(text),
      text,
      rows,
      match,
      choice,
      candidates: among,
      chosenTitle: choice && 'use' in choice ? (titles.get(choice.use) ?? null) : null,
      inFile: match === null && (lookup.ownTitles?.has(fold(text)) ?? false),
    };
  });
  const wanted = search ? values.filter(({ text }) => text.toLowerCase().includes(search.toLowerCase())) : values;
  const unknown = wanted.filter(isOpen);
  const rest = wanted.filter((value) => !isOpen(value));
  const page = [...unknown, ...rest]
    .slice(0, limit)
    .map((value) =>
      isOpen(value) && value.candidates.length === 0
        ? { ...value, candidates: lookup.directory.nearest(value.text, group) }
        : value,
    );
  return { values: page, total: values.length, open: values.filter(isOpen).length, options: optionsOf(lookup, group) };
}

function optionsOf({ directory }: Lookup, group: string | undefined) {
  const entries = directory.entries.filter((entry) => group === undefined || entry.group === group);
  return entries.length > listed ? null : entries.map((entry) => ({ id: entry.id, title: shownAs(entry) }));
}

const isOpen = ({ match, choice, inFile }: Value): boolean => match === null && choice === null && !inFile;

/** Values that differ in more than case, accents and spaces, the most frequent first. */
async function distinctValues(
  { db }: Context,
  stored: StoredImport,
  column: number,
): Promise<[text: string, rows: number][]> {
  const rows = await db.rows(sql`select btrim(cells[${column + 1}::integer]) as text, count(*) from import_rows
    where import_id = ${stored.id}::uuid and broken is null and btrim(cells[${column + 1}::integer]) <> ''
    group by 1 order by 2 desc, 1`);
  const byKey = new Map<string, [string, number]>();
  for (const [text, count] of rows) {
    const known = byKey.get(fold(text as string));
    byKey.set(fold(text as string), [known?.[0] ?? (text as string), (known?.[1] ?? 0) + Number(count)]);
  }
  return [...byKey.values()];
}
