import { expect, test } from 'vitest';
import { z } from 'zod';
import type { OperationMeta } from '../trpc/index.ts';
import { appRouter } from './index.ts';

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { meta?: OperationMeta } }>,
);

test.each(procedures)('%s says who may, what it does, what goes in and what comes out', (_, { _def: { meta } }) => {
  expect(meta?.permission).toBeDefined();
  expect(meta?.summary).toMatch(/^[A-Z].{8,200}\.$/);
  expect(meta?.input).toBeInstanceOf(z.ZodType);
  expect(meta?.output).toBeInstanceOf(z.ZodType);
  // Documentation and tools are made from both.
  expect(() => z.toJSONSchema(meta?.input ?? z.never(), { io: 'input' })).not.toThrow();
  expect(() => z.toJSONSchema(meta?.output ?? z.never(), { io: 'output' })).not.toThrow();
});
