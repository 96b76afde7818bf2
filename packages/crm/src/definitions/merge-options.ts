import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import { newOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { changeSchema, heardWithinMs, type SchemaChange } from './change.ts';
import { requireField } from './find.ts';
import { fieldName } from './inputs.ts';
import { countHolders, moveHolders } from './option-holders.ts';
import { readDefinitions, type StoredField } from './stored.ts';
import { changeField } from './write.ts';

const option = z.string().max(60);

/** Which options of a field go, and the one that their records get. */
export const mergeOptionsInput = z.strictObject({
  ...fieldName,
  from: z.array(option).min(1, 'Choose at least one option to merge.').max(200),
  into: option,
});
export type MergeOptionsInput = z.output<typeof mergeOptionsInput>;

/** How many records hold one of the options that would go, and how many of these are in the trash. */
export interface MergePreview {
  readonly records: number;
  readonly inTrash: number;
}

/**
 * Tells how many records merging options would change.
 * @throws ForbiddenError, NotFoundError, ValidationError for options that are not there
 */
export async function previewMerge(context: Context, input: MergeOptionsInput): Promise<MergePreview> {
  requireCapability(context.actor.role, 'manageObjects');
  const definitions = await readDefinitions(context.db);
  return await countHolders({ ...context, definitions }, mergedField(definitions, input), input.from);
}

/**
 * Merges options of a field into another one: records that hold one of them, those in the trash too, get the other, chunk
 * by chunk in one operation; then the field loses them. Until it has, they are options, so that no record is left with
 * what is none. What was written meanwhile, by who had not heard yet, is moved as well.
 * @throws ForbiddenError, NotFoundError, ValidationError for options that are not there
 */
export async function mergeOptions(
  context: Context,
  input: MergeOptionsInput,
): Promise<SchemaChange<{ readonly records: number }>> {
  requireCapability(context.actor.role, 'manageObjects');
  const operation = newOperation('field.mergeOptions');
  const before = mergedField(await readDefinitions(context.db), input);
  const move = () => moveHolders(context, operation, before, input);
  let records = await move();
  await changeSchema(context, operation, async (changing) => {
    const field = mergedField(changing.definitions, input);
    const { options = [], default: usual, ...settings } = field.settings;
    const kept = options.filter(({ value }) => !input.from.includes(value));
    const standard = typeof usual === 'string' && input.from.includes(usual) ? input.into : usual;
    await changeField(changing, field, {
      settings: { ...settings, options: kept, ...(standard !== undefined && { default: standard }) },
    });
    return null;
  });
  records += await move();
  await delay(heardWithinMs);
  records += await move();
  return { operationId: operation.id, result: { records } };
}

/** @throws NotFoundError, ValidationError */
function mergedField(definitions: Parameters<typeof requireField>[0], input: MergeOptionsInput): StoredField {
  const field = requireField(definitions, input.object, input.key);
  const values = new Set((field.settings.options ?? []).map(({ value }) => value));
  if (values.size === 0) throw ValidationError.at(['key'], `${field.label} has no options to merge.`);
  if (!values.has(input.into)) throw ValidationError.at(['into'], 'There is no such option any more.', 'missing');
  for (const [index, value] of input.from.entries()) {
    if (!values.has(value)) throw ValidationError.at(['from', index], `There is no option "${value}".`, 'missing');
    if (value === input.into) throw ValidationError.at(['from', index], 'An option is not merged into itself.', 'self');
  }
  return field;
}
