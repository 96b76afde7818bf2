import type { Proposal, ProposalPage, ShownChange } from '@cardinal/crm/proposals';
import { z } from 'zod';
import { references } from '../records/schemas.ts';

const values = z.record(z.string(), z.unknown());
const person = z.object({ id: z.uuid(), name: z.string() });

const shownChange: z.ZodType<ShownChange> = z.object({
  kind: z.enum(['create', 'update', 'move']),
  object: z.string(),
  id: z.uuid().nullable(),
  title: z.string().nullable(),
  version: z.int().nullable(),
  values,
  before: values,
  now: values,
  currentVersion: z.int().nullable(),
});

export const proposalOutput: z.ZodType<Proposal> = z.object({
  id: z.uuid(),
  status: z.enum(['suggested', 'approved', 'applied', 'rejected', 'failed']),
  changes: z.array(shownChange),
  reason: z.string(),
  model: z.string(),
  target: z.object({ object: z.string(), id: z.uuid().nullable() }),
  by: person,
  createdAt: z.string(),
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
  remark: z.string().nullable(),
  operationId: z.uuid().nullable(),
});

export const proposalPage: z.ZodType<ProposalPage> = z.object({
  items: z.array(proposalOutput),
  nextCursor: z.uuid().nullable(),
  references,
});

export const proposalWithReferences = z.object({ proposal: proposalOutput, references });
