import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { fieldType, type Option } from '../../fields/index.ts';
import { mayReadField, requireCapability, scopeOf } from '../../permissions/index.ts';
import { readRecords } from '../../records/get.ts';
import { selectRecord } from '../../records/query/select.ts';
import { fieldValue, titleOf } from '../../records/record.ts';
import { titleField } from '../../schema/index.ts';
import { definitionOf, type FieldSettings, placed } from '../stored.ts';
import { type Conversion, type ConversionInput, planConversion } from './plan.ts';
import { type ViewsThatLose, viewsThatLose } from './views.ts';

/** A record that would lose its value: what it holds, as it is shown, and why that does not convert. */
export interface Unconverted {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly reason: string;
}

/** What converting records would come to. */
interface TriedOut {
  /** Records with a value that converts, those with one that does not, and those without one; the trash among them. */
  readonly converts: number;
  readonly fails: number;
  readonly empty: number;
  /** The first of those that do not convert, the oldest first, as far as the actor may read them. */
  readonly unconverted: readonly Unconverted[];
}

export interface ConversionPreview extends TriedOut {
  /** Of a choice: the options that the field would have. */
  readonly options: readonly Option[] | null;
  /** What bare numbers and days are taken for. */
  readonly currency: string;
  readonly timeZone: string;
  /** Settings that go, since the new type does not have them. */
  readonly lost: readonly (keyof FieldSettings)[];
  /** Views that would show less, since what they ask of the field does not go with the new type. */
  readonly views: ViewsThatLose;
}

const chunk = 5000;
const mostShown = 50;

/**
 * Tells what giving a field another type would do, and changes nothing.
 * @throws ForbiddenError, NotFoundError, ValidationError at what stands in the way
 */
export async function previewConversion(context: Context, input: ConversionInput): Promise<ConversionPreview> {
  requireCapability(context.actor.role, 'manageObjects');
  const conversion = await planConversion(context, input);
  const { next, lost, reading } = conversion;
  return {
    ...(await tryOut(context, conversion)),
    options: next.settings.options ?? null,
    currency: reading.currency,
    timeZone: reading.timeZone,
    lost,
    views: await viewsThatLose(context, conversion),
  };
}

/** Converts every value without keeping it. */
export async function tryOut(context: Context, { object, field, convert }: Conversion): Promise<TriedOut> {
  const source = placed(field);
  const selection = selectRecord(object, [source]);
  const counts = { converts: 0, fails: 0, empty: 0 };
  const reasons = new Map<string, string>();
  for (let after: string | null = null; ; ) {
    const rows = await context.db.rows(sql`select ${selection.expressions} from ${sql.identifier(object.table)} r
      ${after === null ? sql`` : sql`where r.id > ${after}::uuid`} order by r.id limit ${chunk}`);
    for (const row of rows) {
      const record = selection.read(row);
      const value = fieldValue(record, source);
      const read = convert(value);
      counts[read.ok ? (read.value === null ? 'empty' : 'converts') : 'fails'] += 1;
      if (!read.ok && reasons.size < mostShown) reasons.set(record.id, read.message);
    }
    if (rows.length < chunk) break;
    after = rows.at(-1)?.[0] as string;
  }
  return { ...counts, unconverted: await shown(context, { object, field }, reasons) };
}

async function shown(
  context: Context,
  { object, field }: Pick<Conversion, 'object' | 'field'>,
  reasons: ReadonlyMap<string, string>,
): Promise<Unconverted[]> {
  const { role } = context.actor;
  const [title, source] = [titleField(object), placed(field)];
  const mayRead = scopeOf(role, object, 'read') !== 'none' && mayReadField(role, object, source);
  if (!mayRead || reasons.size === 0) return [];
  const fields = mayReadField(role, object, title) ? [title, source] : [source];
  const records = await readRecords(context, object, fields, [...reasons.keys()]);
  return records.map((record) => ({
    id: record.id,
    title: titleOf(object, record),
    value: fieldType(field.type)
      .format(fieldValue(record, source) as never, definitionOf(field))
      .slice(0, 200),
    reason: reasons.get(record.id) ?? '',
  }));
}
