import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type Issue, ValidationError } from '../errors/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { objectOf } from '../schema/index.ts';
import { line } from '../sessions/inputs.ts';

const label = line('A label', 60);

export const classifierInput = {
  name: line('A name for the classifier', 80),
  /** Paths of the text fields that are read, joined by a new line. */
  fields: z.array(z.string().max(200)).min(1, 'Choose at least one field to read.').max(10),
  labels: z
    .array(label)
    .min(2, 'Give at least two labels.')
    .max(50, 'Give at most 50 labels.')
    .refine(
      (labels) => new Set(labels.map((one) => one.toLowerCase())).size === labels.length,
      'Give each label once.',
    ),
  /** The share of given labels that should be right; it abstains where it is less sure than that takes. */
  precision: z.number().min(0.5).max(0.999),
};

/**
 * Checks that an object has these fields, that they are texts, and that the actor may read them.
 * @throws NotFoundError, ForbiddenError, ValidationError at the field
 */
export function checkFields(context: Context, key: string, fields: readonly string[]): void {
  const object = objectOf(context.schema, key);
  const { role } = context.actor;
  requireScope(role, object, 'read');
  const issues = fields.flatMap((path, at): Issue[] => {
    const field = object.fields.get(path);
    if (field && mayReadField(role, object, field) && (field.type === 'text' || field.type === 'longText')) return [];
    return [
      { path: ['fields', at], code: 'unknown_field', message: `${object.plural} have no text called “${path}”.` },
    ];
  });
  if (issues.length) throw new ValidationError(issues);
}
