import type {
  CommandResult,
  Figure,
  RecordPage,
  RecordWithReferences,
  References,
  StoredRecord,
} from '@cardinal/crm/records';
import { z } from 'zod';

/** A record of any object, as it leaves Cardinal; its further properties are those of its object's fields. */
export const storedRecord: z.ZodType<StoredRecord> = z.looseObject({
  id: z.uuid(),
  version: z.int().positive(),
  deletedAt: z.string().nullable(),
  custom: z.record(z.string(), z.unknown()),
});

export const references: z.ZodType<References> = z.record(
  z.string(),
  z.object({ object: z.string(), title: z.string() }),
);

export const recordPage: z.ZodType<RecordPage> = z.object({
  items: z.array(storedRecord),
  count: z.int().nullable(),
  countIsCapped: z.boolean(),
  nextCursor: z.string().nullable(),
  previousCursor: z.string().nullable(),
  references,
});

export const recordWithReferences: z.ZodType<RecordWithReferences> = z.object({ record: storedRecord, references });

export const commandShape = {
  operationId: z.uuid(),
  records: z.array(z.object({ id: z.uuid(), version: z.int().positive() })),
};
export const commandResult: z.ZodType<CommandResult> = z.object(commandShape);

/** Money in minor units; days and times as ISO 8601. */
export const figure: z.ZodType<Figure> = z.object({
  currency: z.string().nullable(),
  value: z.union([z.number(), z.string()]),
});
