import postgres from 'postgres';

/** Runs one statement as the superuser, on a connection of its own. */
export async function administer<T>(adminUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Makes the database `name` as a copy of `template`; returns its address. */
export async function createFrom(adminUrl: string, template: string, name: string): Promise<string> {
  await administer(adminUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops a database, whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await administer(adminUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}
