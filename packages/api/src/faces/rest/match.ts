import type { Schema, SchemaObject } from '@cardinal/crm/schema';
import { objectAt } from './address.ts';
import { type Method, methods, type Route } from './route.ts';

export interface Match {
  readonly params: Readonly<Record<string, string>>;
  readonly object?: SchemaObject;
  /** The routes at this address, by method. */
  readonly routes: ReadonlyMap<Method, Route>;
}

/** Finds what is at a path beneath `/api/v1`, by any method; undefined when nothing is. */
export function matchRoutes(table: readonly Route[], schema: Schema, path: string): Match | undefined {
  const ofObjects = table.filter((route) => route.path.startsWith('/{object}'));
  const own = matchTable(
    table.filter((route) => !ofObjects.includes(route)),
    path,
  );
  if (own) return own;
  const found = objectAt(schema, path);
  const match = found && matchTable(ofObjects, `/{object}${found.rest}`);
  return match && { ...match, object: found.object };
}

function matchTable(table: readonly Route[], path: string): Match | undefined {
  const routes = new Map<Method, Route>();
  let params: Record<string, string> | undefined;
  for (const route of table) {
    const read = readPath(route.path, path);
    if (!read) continue;
    params ??= read;
    routes.set(route.method, route);
  }
  return params && { params, routes };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The parameters of a path of the given form; undefined when it is of another one. */
function readPath(form: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [form.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, step] of wanted.entries()) {
    const value = given[at] ?? '';
    const name = /^\{(\w+)\}$/.exec(step)?.[1];
    if (name === undefined || value === step) {
      if (value !== step) return undefined;
    } else {
      const decoded = decode(value);
      if (decoded === undefined || decoded === '' || (name === 'id' && !uuid.test(decoded))) return undefined;
      params[name] = decoded;
    }
  }
  return params;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for nothing: an address of nothing.
    return undefined;
  }
}

/** The methods at an address, as `Allow` lists them. */
export const allowed = ({ routes }: Match): string =>
  [...methods.filter((method) => routes.has(method)), ...(routes.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
