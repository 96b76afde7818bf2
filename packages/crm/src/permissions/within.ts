import { type Action, actions, type Grant, type Role, type Scope } from './role.ts';

const reach: Readonly<Record<Scope, number>> = { none: 0, own: 1, all: 2 };

/** What two roles both allow, under the name of the first: what the second keeps back, the result keeps back. */
export function narrowRole(role: Role, bound: Role): Role {
  const named = [...new Set([...Object.keys(role.objects), ...Object.keys(bound.objects)])];
  // An object that one role names and the other does not: the other speaks of it by its kind, which only the schema
  // knows. The narrower of its two general grants is right whichever it is.
  const grantOf = ({ objects, records, settings }: Role, key: string) => objects[key] ?? narrower(records, settings);
  return {
    ...role,
    records: narrower(role.records, bound.records),
    settings: narrower(role.settings, bound.settings),
    objects: Object.fromEntries(named.map((key) => [key, narrower(grantOf(role, key), grantOf(bound, key))])),
    hiddenFields: union(role.hiddenFields, bound.hiddenFields),
    readonlyFields: union(role.readonlyFields, bound.readonlyFields),
    capabilities: role.capabilities.filter((capability) => bound.capabilities.includes(capability)),
  };
}

/** Whether a role allows nothing that `bound` does not. Where only the schema could tell, the answer is no. */
export function isWithin(role: Role, bound: Role): boolean {
  const named = [...new Set([...Object.keys(role.objects), ...Object.keys(bound.objects)])];
  const grantsOf = ({ objects, records, settings }: Role, key: string) =>
    objects[key] ? [objects[key]] : [records, settings];
  return (
    isGrantWithin(role.records, bound.records) &&
    isGrantWithin(role.settings, bound.settings) &&
    named.every((key) =>
      grantsOf(role, key).every((one) => grantsOf(bound, key).every((of) => isGrantWithin(one, of))),
    ) &&
    role.capabilities.every((capability) => bound.capabilities.includes(capability)) &&
    keepsBack(role.hiddenFields, bound.hiddenFields) &&
    keepsBack(union(role.readonlyFields, role.hiddenFields), bound.readonlyFields)
  );
}

const isGrantWithin = (one: Grant, bound: Grant): boolean =>
  actions.every((action) => reach[one[action]] <= reach[bound[action]]);

const keepsBack = (kept: FieldsByObject, wanted: FieldsByObject): boolean =>
  Object.entries(wanted).every(([key, paths]) => paths.every((path) => kept[key]?.includes(path)));

function narrower(one: Grant, other: Grant): Grant {
  const scope = (action: Action) => (reach[one[action]] < reach[other[action]] ? one[action] : other[action]);
  return Object.fromEntries(actions.map((action) => [action, scope(action)])) as Record<Action, Scope>;
}

type FieldsByObject = Role['hiddenFields'];

function union(one: FieldsByObject, other: FieldsByObject): FieldsByObject {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    keys.map((key) => [key, [...new Set([...(one[key] ?? []), ...(other[key] ?? [])])].sort()]),
  );
}
