import { z } from 'zod';
import { normaliseUrl } from '../fields/text/normalise.ts';
import { line, optionalLine } from '../sessions/inputs.ts';

export const idInput = z.strictObject({ id: z.uuid('This is not the id of a member.') });

/** What a member may say of themselves, and an admin of anyone. What is left out stays; null and an empty text clear it. */
export const profileInput = z.strictObject({
  firstName: line('A first name').optional(),
  lastName: optionalLine('The last name').optional(),
  jobTitle: optionalLine('The job title', 120).optional(),
  phone: optionalLine('The phone number', 50).optional(),
  avatarUrl: optionalLine('The web address', 2000)
    .transform((value, context) => {
      const parsed = value === null ? ({ ok: true, value } as const) : normaliseUrl(value);
      if (parsed.ok) return parsed.value;
      context.addIssue({ code: 'custom', message: parsed.message });
      return z.NEVER;
    })
    .optional(),
  bio: z
    .string()
    .trim()
    .max(2000, 'Say it in at most 2,000 characters.')
    .refine((value) => !value.includes('\0'), 'The text has a character that cannot be shown.')
    .transform((value) => value || null)
    .nullable()
    .optional(),
});
export type ProfileInput = z.output<typeof profileInput>;
