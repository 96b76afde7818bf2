import { sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';
import { empty } from './empty.ts';

/** Conditions on a column of numbers of one SQL type; `ne` also holds for an empty field. */
const compare = (type: 'numeric' | 'bigint') => {
  const cast = sql.raw(`::${type}`);
  return {
    eq: (columns: Columns, value: number) => sql`${columns()} = ${value}${cast}`,
    ne: (columns: Columns, value: number) => sql`${columns()} is distinct from ${value}${cast}`,
    gt: (columns: Columns, value: number) => sql`${columns()} > ${value}${cast}`,
    gte: (columns: Columns, value: number) => sql`${columns()} >= ${value}${cast}`,
    lt: (columns: Columns, value: number) => sql`${columns()} < ${value}${cast}`,
    lte: (columns: Columns, value: number) => sql`${columns()} <= ${value}${cast}`,
    between: (columns: Columns, [low, high]: readonly [number, number]) =>
      sql`${columns()} between ${low}${cast} and ${high}${cast}`,
    empty,
  };
};

export const orderConditions = compare('numeric') satisfies SqlFieldType<'number'>['conditions'];
/** The same on minor units. */
export const minorConditions = compare('bigint');
