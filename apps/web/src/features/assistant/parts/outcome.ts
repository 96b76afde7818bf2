import type { Filter, Sort } from '@cardinal/crm/filters';
import type { Aggregate, RecordPage } from '@cardinal/crm/records';
import type { ToolCall } from '../answer.ts';

/** Which records were asked for, as the tool was called. */
export interface Asked {
  readonly object: string;
  readonly filter?: Filter;
  readonly sort?: readonly Sort[];
}

export interface Found extends Asked {
  readonly page: RecordPage;
}

export interface Figures extends Asked {
  readonly aggregate: Aggregate;
  /** The path of what they are told apart by. */
  readonly group?: string;
  readonly measure?: { readonly function: string; readonly field: string };
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What a model calls a tool with is read with care: only what the tool gave back has passed the catalogue. */
function askedOf({ input }: ToolCall): Asked | null {
  if (!isObject(input) || typeof input['object'] !== 'string') return null;
  return input as unknown as Asked & Json;
}

/** The records that a call found; null for any other call, or one that has not come back. */
export function foundOf(call: ToolCall): Found | null {
  const asked = askedOf(call);
  const output = call.result?.output;
  if (call.name !== 'records_find' || !asked || !isObject(output) || !Array.isArray(output['items'])) return null;
  // The catalogue's own answer to `records.find`.
  return { ...asked, page: output as unknown as RecordPage };
}

/** The figures that a call gave; null for any other call, or one that has not come back. */
export function figuresOf(call: ToolCall): Figures | null {
  const asked = askedOf(call);
  const output = call.result?.output;
  if (call.name !== 'records_aggregate' || !asked || !isObject(output) || !Array.isArray(output['groups'])) return null;
  // The catalogue's own answer to `records.aggregate`.
  return { ...asked, aggregate: output as unknown as Aggregate };
}
