import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type ProposalPage, proposalStatuses } from './proposal.ts';
import { showProposals } from './show.ts';
import { readProposals, visibleProposals } from './stored.ts';

export const listProposalsInput = z.strictObject({
  /** `open`: those that wait for a decision; `decided`: all others. */
  which: z.enum(['open', 'decided']).default('open'),
  /** Only those with this status, whatever `which` says. */
  status: z.enum(proposalStatuses).optional(),
  /** Only those about this record. */
  recordId: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
  /** The `nextCursor` of the page before. */
  cursor: z.uuid().optional(),
});

/** Proposals that the actor may know of, newest first. */
export async function listProposals(
  context: Context,
  input: z.input<typeof listProposalsInput>,
): Promise<ProposalPage> {
  const { which, status, recordId, limit, cursor } = listProposalsInput.parse(input);
  const stored = await readProposals(
    context,
    sql`a.status ${status ? sql`= ${status}` : which === 'open' ? sql`= 'suggested'` : sql`<> 'suggested'`}
      and ${recordId === undefined ? sql`true` : sql`a.target_id = ${recordId}::uuid`}
      and ${cursor === undefined ? sql`true` : sql`a.id < ${cursor}::uuid`}
      order by a.id desc limit ${limit + 1}`,
  );
  const { items, references } = await showProposals(context, stored.slice(0, limit));
  return { items, references, nextCursor: stored.length > limit ? (stored[limit - 1]?.id ?? null) : null };
}

/** How many proposals wait for a decision that the actor may know of; counted up to 1,000. */
export async function countOpenProposals(context: Context): Promise<number> {
  const [row] = await context.db.rows(sql`select count(*) from (
    select 1 from agent_actions a where a.status = 'suggested' and ${visibleProposals(context)} limit 1000) open`);
  return Number(row?.[0]);
}
