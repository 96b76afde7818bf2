import { sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';
import { minorConditions } from './order.ts';

/** Amounts are compared in minor units whatever their currency; `currency` narrows to one. */
export const moneyConditions = {
  ...minorConditions,
  currency: (columns: Columns, code: string) => sql`${columns('_currency')} = ${code}`,
} satisfies SqlFieldType<'currency'>['conditions'];
