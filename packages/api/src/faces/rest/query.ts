import { ValidationError } from '@cardinal/crm/errors';
import { z } from 'zod';

/** A whole number, as a query has it. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `Enter a whole number from ${min} to ${max}.`)
    .transform(Number)
    .pipe(z.int().min(min, `Enter at least ${min}.`).max(max, `Enter at most ${max}.`))
    // In the documentation it is the number that its digits say.
    .meta({ type: 'integer', pattern: undefined, minimum: min, maximum: max });

/** `a,b,c`. */
export const commaList = (max = 200) =>
  z
    .string()
    .max(10_000)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().min(1, 'There is nothing between two commas.')).max(max));

export const yesOrNo = z.enum(['true', 'false'], 'Enter true or false.').transform((word) => word === 'true');

/**
 * Reads the parameters of a request. One that is not known, or stands twice, is refused: what is ignored is believed to
 * have worked.
 * @throws ValidationError with the parameter's name as the path
 */
export function readQuery(schema: z.ZodType | undefined, search: URLSearchParams): unknown {
  const given: Record<string, string> = Object.create(null);
  for (const [name, value] of search) {
    if (name in given) throw ValidationError.at([name], `Say "${name}" once.`, 'repeated');
    given[name] = value;
  }
  const parsed = (schema ?? z.strictObject({})).safeParse({ ...given });
  if (parsed.success) return parsed.data;
  throw new ValidationError(parsed.error.issues.flatMap(issuesOf));
}

function issuesOf(issue: z.core.$ZodIssue) {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [key],
      code: 'unknown_parameter',
      message: `There is no parameter "${key}" here.`,
    }));
  }
  const code = issue.code === 'custom' ? (issue.params?.['code'] ?? 'invalid') : issue.code;
  return [{ path: issue.path.map(String), code: String(code), message: issue.message }];
}
