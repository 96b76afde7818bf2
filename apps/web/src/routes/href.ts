import type { Filter, Sort } from '@cardinal/crm/filters';
import type { Schema } from '@cardinal/crm/schema';

/** Where the shipped objects live; every other object is at `/objects/…`. */
const places: Readonly<Record<string, string>> = {
  company: '/companies',
  contact: '/people',
  deal: '/deals',
  task: '/tasks',
  note: '/notes',
  activity: '/activity',
};

/** The list of an object's records: `/people`, `/objects/factory-orders`. */
export function listHref(object: string, schema?: Schema): string {
  return places[object] ?? `/objects/${schema?.objects.get(object)?.slug ?? object}`;
}

/** What of a list stands in its address. */
export interface ListState {
  readonly filter?: Filter;
  readonly sort?: readonly Sort[];
}

/** A list as a link opens it: `/people?filter={…}&sort=-name,email`; deals as a table, since a board shows one pipeline. */
export function filteredHref(object: string, { filter, sort }: ListState, schema?: Schema): string {
  const query = new URLSearchParams(object === 'deal' ? { view: 'table' } : {});
  if (filter) query.set('filter', JSON.stringify(filter));
  if (sort?.length)
    query.set('sort', sort.map(({ field, direction }) => (direction === 'desc' ? '-' : '') + field).join(','));
  return `${listHref(object, schema)}?${query}`;
}

/** The likely duplicates among an object's records. */
export const duplicatesHref = ({ slug }: { readonly slug: string }): string => `/duplicates/${slug}`;

/** The page of a record; a member has none of their own and is shown among the members. */
export function hrefOf(object: string, id: string, schema?: Schema): string {
  return object === 'user' ? '/settings/members' : `${listHref(object, schema)}/${id}`;
}

/** The key of the object that a list's address names; undefined for any other address. */
export function objectAt(pathname: string, schema: Schema): string | undefined {
  const [, first = '', second] = pathname.split('/');
  if (first === 'objects') return [...schema.objects.values()].find(({ slug }) => slug === second)?.key;
  return Object.keys(places).find((key) => places[key] === `/${first}`);
}
