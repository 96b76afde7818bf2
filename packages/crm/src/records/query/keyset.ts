import { type SQL, sql } from 'drizzle-orm';
import { column } from './columns.ts';
import type { Order } from './sort.ts';

/** Where a page begins: the order values of the row next to it, and the row's id. */
export interface Position {
  readonly values: readonly unknown[];
  readonly id: string;
}

/** One query of a page: a page over a nullable first order takes its non-null rows and its null rows apart. */
export interface Phase {
  readonly where: SQL | undefined;
  readonly orderBy: SQL;
}

/**
 * Compiles the phases of a keyset page: nulls last in both directions, ties broken by id. Read backwards, every order
 * turns round and nulls come first. Row comparison wherever an index can follow it; see docs/adr on paging.
 */
export function keysetPhases(orders: readonly Order[], after: Position | undefined, backwards: boolean): Phase[] {
  const [lead, ...rest] = orders;
  if (!lead) throw new Error('a page needs an order');
  const walk = { orders, backwards, idDirection: turned(lead.direction, backwards) };
  if (!lead.nullable) return [{ where: after && afterFilled(walk, after), orderBy: orderBy(walk, orders, 0) }];
  const filled = (position?: Position): Phase => ({
    where: sql`${lead.expression} is not null${position ? sql` and ${afterFilled(walk, position)}` : sql``}`,
    orderBy: orderBy(walk, orders, 0),
  });
  const empty = (position?: Position): Phase => ({
    where: sql`${lead.expression} is null${position ? sql` and ${afterRest(walk, rest, position, 1)}` : sql``}`,
    orderBy: orderBy(walk, orders, 1),
  });
  const inEmpty = after !== undefined && after.values[0] === null;
  if (backwards) return inEmpty ? [empty(after), filled()] : after ? [filled(after)] : [empty(), filled()];
  return inEmpty ? [empty(after)] : [filled(after), empty()];
}

/** A list in one query, from its beginning: what an offset counts in. Nulls are last, as in pages. */
export function wholeList(orders: readonly Order[]): Phase {
  const [lead] = orders;
  if (!lead) throw new Error('a page needs an order');
  const terms = orders.map(({ expression, direction, nullable }) => {
    const way = sql.raw(direction);
    return nullable ? sql`${expression} ${way} nulls last` : sql`${expression} ${way}`;
  });
  return { where: undefined, orderBy: sql.join([...terms, sql`${id} ${sql.raw(lead.direction)}`], sql`, `) };
}

interface Walk {
  readonly orders: readonly Order[];
  readonly backwards: boolean;
  readonly idDirection: 'asc' | 'desc';
}

const turned = (direction: 'asc' | 'desc', backwards: boolean): 'asc' | 'desc' =>
  (direction === 'asc') === backwards ? 'desc' : 'asc';
const beyond = (direction: 'asc' | 'desc'): SQL => (direction === 'asc' ? sql`>` : sql`<`);
const id = column('r', 'id');
const cast = (value: unknown, order: Order): SQL => sql`${value}::${sql.raw(order.type)}`;

/** The orders from `offset` on; those before it are equal throughout the phase. */
function orderBy({ backwards, idDirection }: Walk, orders: readonly Order[], offset: 0 | 1): SQL {
  const nulls = backwards ? sql`nulls first` : sql`nulls last`;
  const terms = orders.slice(offset).map(({ expression, direction, nullable }, index) => {
    const way = sql.raw(turned(direction, backwards));
    // The first order never holds nulls within a phase: without the words, one ascending index serves both ways.
    return nullable && index + offset > 0 ? sql`${expression} ${way} ${nulls}` : sql`${expression} ${way}`;
  });
  return sql.join([...terms, sql`${id} ${sql.raw(idDirection)}`], sql`, `);
}

/** Rows after a position whose first value is not null, among rows whose first value is not null. */
function afterFilled(walk: Walk, position: Position): SQL {
  const { orders, backwards, idDirection } = walk;
  const [lead] = orders as [Order];
  // On the first value alone: an index on it begins in the right place. Beside it the rest is decided row by row, as is
  // a comparison of rows whose values are in two tables.
  const way = turned(lead.direction, backwards);
  const bound = sql`${lead.expression} ${beyond(way)}= ${cast(position.values[0], lead)}`;
  const sameWay = orders.every((order) => turned(order.direction, backwards) === idDirection);
  if (sameWay && orders.every((order, index) => index === 0 || !order.nullable)) {
    const columns = sql.join([...orders.map((order) => order.expression), id], sql`, `);
    const values = sql.join(
      [...orders.map((order, index) => cast(position.values[index], order)), sql`${position.id}::uuid`],
      sql`, `,
    );
    const comparison = sql`(${columns}) ${beyond(idDirection)} (${values})`;
    return lead.join ? sql`(${bound} and ${comparison})` : comparison;
  }
  return sql`(${bound} and ${afterRest(walk, orders, position, 0)})`;
}

/** Rows after a position by the orders from `offset` on, nulls last (first when walking backwards). */
function afterRest(walk: Walk, orders: readonly Order[], position: Position, offset: number): SQL {
  const [order, ...rest] = orders;
  if (!order) return sql`${id} ${beyond(walk.idDirection)} ${position.id}::uuid`;
  const value = position.values[offset];
  const { expression } = order;
  const deeper = afterRest(walk, rest, position, offset + 1);
  if (value === null) {
    return walk.backwards ? sql`(${expression} is not null or ${deeper})` : sql`(${expression} is null and ${deeper})`;
  }
  const further = sql`${expression} ${beyond(turned(order.direction, walk.backwards))} ${cast(value, order)}`;
  const orNull = order.nullable && !walk.backwards ? sql` or ${expression} is null` : sql``;
  return sql`(${further}${orNull} or (${expression} = ${cast(value, order)} and ${deeper}))`;
}
