import { z } from 'zod';
import { type Issue, ValidationError } from '../errors/index.ts';
import {
  fieldType,
  maxFilterDepth as maxDepth,
  type OperatorName,
  operandSchema,
  operatorNames,
} from '../fields/index.ts';
import type { Role } from '../permissions/role.ts';
import type { Schema, SchemaObject } from '../schema/index.ts';
import type { Filter } from './ast.ts';
import { countNodes } from './count-nodes.ts';
import { type ResolvedPath, resolveFilterPath } from './path.ts';

/** A filter that has been checked: every path found, every operand of the right type. */
export type ParsedFilter =
  | { readonly kind: 'all' | 'any'; readonly of: readonly ParsedFilter[] }
  | { readonly kind: 'not'; readonly of: ParsedFilter }
  | {
      readonly kind: 'condition';
      readonly path: ResolvedPath;
      readonly operator: OperatorName;
      readonly operand: unknown;
    };

const maxConditions = 100;
const maxNodes = 1000;

const filterTree: z.ZodType<Filter, Filter> = z
  .lazy(() =>
    z.strictObject({
      where: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
      and: z.array(filterTree).max(maxConditions).optional(),
      or: z.array(filterTree).max(maxConditions).optional(),
      not: filterTree.optional(),
    }),
  )
  .meta({ id: 'Filter', description: 'Conditions by field, nested with and, or, not.' });

/** The outer shape of a filter in an operation's input; paths and operands are checked by `parseFilter`. */
export const filterInput = z.preprocess((value, context) => {
  const problem = hostility(value, 0) ?? excess(value);
  if (!problem) return value;
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
}, filterTree) as unknown as z.ZodType<Filter, Filter>;

/**
 * What is wrong with a filter that must not even be walked by its schema: one so deep that a recursion over it would
 * overflow, or with a key that objects swallow, so that a condition would be lost.
 */
function hostility(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > maxDepth * 4) return `Nest filters at most ${maxDepth} deep.`;
  if (Object.hasOwn(value, '__proto__')) return 'There is no field "__proto__".';
  for (const inner of Object.values(value)) {
    const problem = hostility(inner, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}

/** Groups without a condition cost as well. */
function excess(value: unknown): string | undefined {
  if (countNodes(value, maxNodes) <= maxNodes) return undefined;
  return `Use at most ${maxNodes.toLocaleString('en')} groups and fields in a filter.`;
}

export const sortInput = z
  .array(z.strictObject({ field: z.string(), direction: z.enum(['asc', 'desc']) }))
  .max(3, 'Sort by at most three fields.');

/**
 * Checks a filter against the schema and what the role may read.
 * @throws ValidationError with the path of every error, from `['filter']` on
 */
export function parseFilter(schema: Schema, role: Role, object: SchemaObject, filter: Filter): ParsedFilter {
  const issues: Issue[] = [];
  const parsed = parseNode(filter, ['filter'], { schema, role, object, issues, conditions: 0 }, 0);
  if (issues.length) throw new ValidationError(issues);
  return parsed;
}

interface Parsing {
  readonly schema: Schema;
  readonly role: Role;
  readonly object: SchemaObject;
  readonly issues: Issue[];
  conditions: number;
}
type Path = readonly (string | number)[];

function parseNode(filter: Filter, at: Path, parsing: Parsing, depth: number): ParsedFilter {
  if (depth > maxDepth) {
    parsing.issues.push({ path: at, code: 'too_deep', message: `Nest filters at most ${maxDepth} deep.` });
    return { kind: 'all', of: [] };
  }
  const nested = (list: readonly Filter[], key: string) =>
    list.map((item, index) => parseNode(item, [...at, key, index], parsing, depth + 1));
  const of: ParsedFilter[] = [];
  for (const [path, operators] of Object.entries(filter.where ?? {})) {
    of.push(...parseConditions(path, operators, [...at, 'where', path], parsing));
  }
  if (filter.and) of.push(...nested(filter.and, 'and'));
  if (filter.or) of.push({ kind: 'any', of: nested(filter.or, 'or') });
  if (filter.not) of.push({ kind: 'not', of: parseNode(filter.not, [...at, 'not'], parsing, depth + 1) });
  return of.length === 1 && of[0] ? of[0] : { kind: 'all', of };
}

function parseConditions(
  name: string,
  operators: Readonly<Record<string, unknown>>,
  at: Path,
  parsing: Parsing,
): ParsedFilter[] {
  const { schema, role, object, issues } = parsing;
  const path = resolveFilterPath(schema, role, object, name);
  if (!path) {
    issues.push({ path: at, code: 'unknown_field', message: `${object.plural} have no field "${name}".` });
    return [];
  }
  return Object.entries(operators).flatMap(([operator, raw]): ParsedFilter[] => {
    parsing.conditions += 1;
    if (parsing.conditions > maxConditions) {
      // At once: a filter may hold a hundred thousand of them.
      issues.push({ path: at, code: 'too_many', message: `Use at most ${maxConditions} conditions.` });
      throw new ValidationError(issues);
    }
    const operand = parseOperand(path, operator, raw);
    if (operand.ok) return [{ kind: 'condition', path, operator: operator as OperatorName, operand: operand.value }];
    issues.push({ path: [...at, operator], code: operand.code, message: operand.message });
    return [];
  });
}

type Operand = { ok: true; value: unknown } | { ok: false; code: string; message: string };

function parseOperand({ field, part }: ResolvedPath, operator: string, raw: unknown): Operand {
  const definition = part ? ({ type: 'text', label: part } as const) : field;
  const names: readonly string[] = operatorNames[fieldType(definition.type).operators];
  const schema = names.includes(operator) ? operandSchema(definition, operator as OperatorName) : null;
  if (!schema) {
    const message = `${field.label} has no operator "${operator}"; it has ${names.join(', ')}.`;
    return { ok: false, code: 'unknown_operator', message };
  }
  const result = schema.safeParse(raw);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, code: 'bad_operand', message: result.error.issues[0]?.message ?? 'This value does not fit.' };
}
