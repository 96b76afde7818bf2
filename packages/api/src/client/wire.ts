/** What travels: JSON, and beside it what JSON cannot say. The envelope is superjson's own. */
interface Envelope {
  readonly json?: unknown;
  readonly meta?: { readonly values?: unknown };
}

const nothing = ['undefined'];

/**
 * superjson's envelope for what the catalogue's schemas allow, which is JSON and `undefined`: a browser need not fetch the
 * rest of superjson for it. An `undefined` member is left out when sent.
 */
export const wire = {
  serialize: (value: unknown): Envelope =>
    value === undefined ? { json: null, meta: { values: nothing } } : { json: value },

  /** @throws Error for anything but JSON and `undefined` */
  deserialize: ({ json, meta }: Envelope): unknown => {
    const values = meta?.values;
    if (values === undefined) return json;
    if (Array.isArray(values)) return requireNothing(values);
    for (const [path, type] of Object.entries(values as Record<string, unknown>)) {
      requireNothing(type);
      const steps = stepsOf(path);
      const last = steps.pop() ?? '';
      const owner = steps.reduce<unknown>((at, step) => membersOf(at)[step], json);
      membersOf(owner)[last] = undefined;
    }
    return json;
  },
};

function requireNothing(type: unknown): undefined {
  if (!Array.isArray(type) || type.length !== 1 || type[0] !== nothing[0])
    throw new Error(`An answer holds what is not JSON: ${JSON.stringify(type)}`);
  return undefined;
}

function membersOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('An answer names a member that it does not hold.');
  return value as Record<string, unknown>;
}

/** `a.b\.c` are `a` and `b.c`. */
const stepsOf = (path: string): string[] =>
  [...path.matchAll(/(?:^|\.)((?:[^.\\]|\\.)*)/g)].map(([, step = '']) => step.replace(/\\(.)/g, '$1'));
