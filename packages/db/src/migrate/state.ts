import fs from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { z } from 'zod';

/** A database beside this version of Cardinal: `ahead` has migrations that this version does not know. */
export type SchemaState = 'current' | 'behind' | 'ahead';

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** When the last migration in a folder was made, in milliseconds: the mark that the migrator leaves in the database. */
export function lastMigration(folder: string): number {
  const { entries } = journal.parse(JSON.parse(fs.readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')));
  return Math.max(0, ...entries.map(({ when }) => when));
}

/** Compares a database's last migration with the `last` one that a version of Cardinal has. */
export async function compareSchema(client: Sql, last: number): Promise<SchemaState> {
  const [table] = await client`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 'behind';
  const [row] = await client`select max(created_at)::text as last from drizzle.__drizzle_migrations`;
  const ahead = Number(row?.last ?? 0) - last;
  if (ahead === 0) return 'current';
  return ahead > 0 ? 'ahead' : 'behind';
}

/** What is wrong with a database and what to do, in one sentence. */
export const schemaSentence: Readonly<Record<Exclude<SchemaState, 'current'>, string>> = {
  behind: 'The database lacks migrations of this version of Cardinal: run "pnpm db:migrate", then start again.',
  ahead:
    'The database was migrated by a newer version of Cardinal than this one: start that version, or restore a backup from before it.',
};
