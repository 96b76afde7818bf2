import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import type { importIdInput } from './get.ts';
import type { newPipelineInput } from './mapping.ts';
import { fold } from './names.ts';
import { openImport } from './open.ts';

const maxStages = 50;
/** Words that tell a stage's place on the way from first talk to the end, the earliest first. */
const journey = [
  /new|lead|suspect/,
  /prospect/,
  /contact|qualif/,
  /engag|discover|meeting|demo/,
  /propos|quote|offer/,
  /negoti|contract|verbal/,
];
const wonWords = /won|win|signed|closedwon|gewonnen|gagn/;
const lostWords = /lost|lose|closedlost|dead|cancel|verloren|perdu/;

type NewPipeline = z.output<typeof newPipelineInput>;

/** A pipeline made from the stages that a file names: which are won and lost is guessed from their names, for a person to correct. */
export async function proposePipeline(context: Context, { id }: z.infer<typeof importIdInput>): Promise<NewPipeline> {
  const stored = await openImport(context, id);
  const column = stored.mapping.columns.find(({ field }) => field === 'stage')?.column;
  if (column === undefined) throw ValidationError.at(['id'], 'No column goes to the stage.');
  const rows = await context.db.rows(sql`select btrim(cells[${column + 1}::integer]) from import_rows
    where import_id = ${stored.id}::uuid and broken is null and btrim(cells[${column + 1}::integer]) <> ''
    group by 1 order by min(line) limit 1000`);
  const names = [...new Map(rows.map(([name]) => [fold(name as string), name as string])).values()];
  if (names.length > maxStages)
    throw ValidationError.at(['id'], `The column names ${names.length} stages; a pipeline has at most ${maxStages}.`);
  const base = stored.fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  const name = await freeName(context, `${base.charAt(0).toUpperCase()}${base.slice(1)}`.slice(0, 150) || 'Imported');
  return { name, stages: arrange(names) };
}

function arrange(names: readonly string[]): NewPipeline['stages'] {
  const placed = names.map((name) => ({
    name,
    outcome: outcomeOf(name),
    place: journey.findIndex((words) => words.test(name.toLowerCase())),
  }));
  const open = placed
    .filter(({ outcome }) => outcome === 'open')
    .sort((one, other) => rank(one.place) - rank(other.place));
  const stages = open.map(({ name }, index) => ({
    name,
    outcome: 'open' as const,
    probability: Math.round(((index + 1) * 90) / (open.length + 1)),
  }));
  const ends = placed.filter(({ outcome }) => outcome !== 'open').sort((one) => (one.outcome === 'won' ? -1 : 1));
  return [...stages, ...ends.map(({ name, outcome }) => ({ name, outcome, probability: outcome === 'won' ? 100 : 0 }))];
}

const rank = (place: number): number => (place < 0 ? journey.length : place);

function outcomeOf(name: string): NewPipeline['stages'][number]['outcome'] {
  const word = fold(name);
  return lostWords.test(word) ? 'lost' : wonWords.test(word) ? 'won' : 'open';
}

async function freeName({ db }: Context, wanted: string): Promise<string> {
  const rows = await db.rows(sql`select lower(name) from pipelines where deleted_at is null`);
  const taken = new Set(rows.map(([name]) => name));
  let count = 1;
  const name = () => (count === 1 ? wanted : `${wanted} ${count}`);
  while (taken.has(name().toLowerCase())) count += 1;
  return name();
}
