import { z } from 'zod';
import type { References } from '../records/record.ts';

/** Values by the paths of their fields: `amount`, `stage`, `custom.tier`. */
const values = z.record(z.string().max(200), z.unknown());

/** One change as a machine proposes it. `move` puts a record somewhere, which for a deal is a stage. */
export const proposedChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create'), object: z.string().max(64), values }),
  z.strictObject({ kind: z.enum(['update', 'move']), object: z.string().max(64), id: z.uuid(), values }),
]);
export type ProposedChange = z.output<typeof proposedChange>;

/** A change that has been read: its values are fit for their fields, and what stood there is kept beside them. */
export interface DraftedChange {
  readonly kind: 'create' | 'update' | 'move';
  readonly object: string;
  /** Null for a record that is yet to be made. */
  readonly id: string | null;
  /** What the record was called. */
  readonly title: string | null;
  /** Which version of the record the proposal was made against; null for a new one. */
  readonly version: number | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>>;
}

export const proposalStatuses = ['suggested', 'approved', 'applied', 'rejected', 'failed'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** A change as a reader is shown it: fields that they may not know of are left out. */
export interface ShownChange extends DraftedChange {
  /** What stands there now, where that is no longer what stood there; empty while nothing changed. */
  readonly now: Readonly<Record<string, unknown>>;
  /** The record's version by now; null when it is gone, or yet to be made. */
  readonly currentVersion: number | null;
}

export interface Proposal {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly changes: readonly ShownChange[];
  /** In one sentence, what it is about. */
  readonly reason: string;
  /** Provider and model, as `local/grammar`. */
  readonly model: string;
  readonly target: { readonly object: string; readonly id: string | null };
  /** On whose behalf it was proposed, and when: a person, or a key that no person made. */
  readonly by: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly decidedBy: { readonly id: string; readonly name: string } | null;
  readonly decidedAt: string | null;
  /** Why it was rejected, or why it could not be applied. */
  readonly remark: string | null;
  /** The operation that applied it, which can be undone. */
  readonly operationId: string | null;
}

export interface ProposalPage {
  readonly items: readonly Proposal[];
  readonly nextCursor: string | null;
  readonly references: References;
}

/** How many changes one proposal holds at most: what a person can look over. */
export const mostChanges = 20;
