import type { Actor } from '@cardinal/crm/context';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema } from '@cardinal/crm/schema';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { RequestContext } from './context.ts';
import { transformer } from './json-safe.ts';
import { noInput, operation } from './operation.ts';
import { createCallerFactory, router } from './router.ts';

const page = z.object({ items: z.array(z.string()) });
const described = { summary: 'Do something.', input: noInput, output: z.string() };
const calls: string[] = [];

const appRouter = router({
  open: operation({ ...described, permission: 'public' }).query(({ ctx }) => ctx.actor?.kind ?? 'visitor'),
  own: operation({ ...described, permission: 'signedIn' }).query(({ ctx }) => ctx.actor.role.key),
  invite: operation({
    ...described,
    permission: 'manageMembers',
    input: z.strictObject({ name: z.string() }),
  }).mutation(({ input }) => input.name),
  remove: operation({ ...described, permission: { object: 'company', action: 'delete' } }).mutation(() => {
    calls.push('remove');
    return 'removed';
  }),
  byInput: operation({ ...described, permission: { object: 'input', action: 'delete' } }).mutation(
    () => 'asked the command',
  ),
  list: operation({ ...described, permission: 'public', output: page, hot: true }).query(() => ({
    items: ['a'],
    secret: 1,
  })),
  broken: operation({ ...described, permission: 'public', output: page }).query(() => ({ items: [1] }) as never),
});

const log: string[] = [];
const schema = buildSchema(shippedObjects);
const callAs = (actor: Actor | null) => {
  const logger = pino({}, { write: (line: string) => log.push(line) });
  return createCallerFactory(appRouter)({ schema, actor, logger, requestId: 'r1' } as unknown as RequestContext);
};
const as = (role: keyof typeof shippedRoles) => callAs({ kind: 'user', userId: null, role: shippedRoles[role] });

test('a visitor calls what is public and nothing else', async () => {
  expect(await callAs(null).open()).toBe('visitor');
  for (const call of [callAs(null).own(), callAs(null).remove(), callAs(null).byInput()]) {
    await expect(call).rejects.toMatchObject({ code: 'UNAUTHORIZED', message: 'Sign in to go on.' });
  }
});

test('a role calls what its table allows', async () => {
  expect(await as('viewer').own()).toBe('viewer');
  expect(await as('admin').invite({ name: 'Grace' })).toBe('Grace');
  expect(await as('member').remove()).toBe('removed');
  calls.length = 0;
  await expect(as('viewer').remove()).rejects.toMatchObject({ code: 'FORBIDDEN', message: /may not delete companies/ });
  expect(calls).toEqual([]);
  expect(await as('viewer').byInput()).toBe('asked the command');
});

test('whoever may not is told so before their input is looked at', async () => {
  const wrong = { nonsense: 1 } as never;
  await expect(as('manager').invite(wrong)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(as('admin').invite(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('an output holds what its schema says; a hot one is sent as it is', async () => {
  const listed = await callAs(null).list();
  expect(listed).toEqual({ items: ['a'] });
  expect(transformer.serialize(listed)).toEqual({ json: listed });
  expect(transformer.serialize(listed).json).toBe(listed);
  await expect(callAs(null).broken()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  expect(log.join('')).toContain('"operation":"broken"');
});
