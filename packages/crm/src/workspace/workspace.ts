import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { isSupportedCountry } from 'libphonenumber-js/min';
import { z } from 'zod';
import { currencies } from '../fields/money.ts';
import { line } from '../sessions/inputs.ts';

/** The one workspace of this installation. */
export const workspaceOutput = z.object({
  name: z.string(),
  /** ISO 4217: of amounts that name no currency. */
  currency: z.string(),
  /** ISO 3166-1 alpha-2: of phone numbers without a country code. */
  country: z.string(),
  /** IANA: of dates that belong to nobody, as in a report. */
  timeZone: z.string(),
});
export type Workspace = z.output<typeof workspaceOutput>;

export const workspaceName = line('A name for the workspace', 80);

export const currencyInput = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => currencies.includes(code), 'Choose a currency by its code, such as EUR.');

export const countryInput = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => isSupportedCountry(code), 'Choose a country by its two letters, such as DE.');

export const timeZoneInput = z
  .string()
  .trim()
  .max(64, 'Choose a time zone such as Europe/Berlin.')
  .refine(isTimeZone, 'Choose a time zone such as Europe/Berlin.');

/** The workspace as it is set up. */
export async function readWorkspace(db: Connection): Promise<Workspace> {
  const [row] = await db.objects<Workspace>(
    sql`select name, currency, country, time_zone as "timeZone" from workspace`,
  );
  if (!row) throw new Error('the workspace has no row');
  return row;
}

function isTimeZone(name: string): boolean {
  // Postgres reads an offset the other way round.
  if (/^[+-]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
