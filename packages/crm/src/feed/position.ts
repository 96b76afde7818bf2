/**
 * How far someone has read the ledger. Changes are read in the order of their transactions, not of their ids: a
 * transaction may commit after one whose ids are higher.
 */
export interface Position {
  /** Which telling of the ledger; a restored backup begins another. */
  readonly epoch: number;
  /** The transaction, as `pg_current_xact_id()` gives it. */
  readonly xid: string;
  /** The change within it. */
  readonly id: number;
}

/**
 * A position as the text that travels: `epoch.xid.id`, padded with zeros, so that texts compare as positions do and a
 * browser can tell which of two is later.
 */
export const encodePosition = ({ epoch, xid, id }: Position): string =>
  `${pad(epoch, 9)}.${pad(xid, 20)}.${pad(id, 15)}`;

const pad = (value: number | string, length: number) => String(value).padStart(length, '0');

/** Reads what `encodePosition` wrote; undefined for anything else. */
export function decodePosition(text: string): Position | undefined {
  const [, epoch, xid, id] = /^(\d{9})\.(\d{20})\.(\d{15})$/.exec(text) ?? [];
  if (epoch === undefined || xid === undefined || id === undefined) return undefined;
  // An xid8 has 64 bits.
  if (BigInt(xid) > 0xffff_ffff_ffff_ffffn) return undefined;
  return { epoch: Number(epoch), xid: String(BigInt(xid)), id: Number(id) };
}

/** Whether `a` lies after `b` in the same telling. */
export const isAfter = (a: Position, b: Position): boolean =>
  BigInt(a.xid) === BigInt(b.xid) ? a.id > b.id : BigInt(a.xid) > BigInt(b.xid);
