import { createApiKey } from '@cardinal/crm/api-keys';
import { shippedRoles } from '@cardinal/crm/permissions';
import { setUp } from '@cardinal/crm/workspace';
import { beforeAll } from 'vitest';
import type { Answer, Ask, inRest, ShippedRoleKey } from './server.ts';

/** Ada, an admin, with a key of each role: her own, as far as the role goes. */
export function withAda({ running, api }: ReturnType<typeof inRest>) {
  const ada = { id: '', tokens: new Map<ShippedRoleKey, string>() };
  beforeAll(async () => {
    const { db, deps, operator } = running;
    const { appUrl, appSecret } = deps;
    const browser = { address: '192.0.2.1', userAgent: null, cookieHeader: '', timeZone: 'UTC' };
    const { userId } = await setUp(
      { db, schema: operator.schema, appUrl, appSecret, ...browser },
      { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' },
    );
    ada.id = userId;
    const hers = { ...operator, actor: { ...operator.actor, kind: 'user' as const, userId } };
    for (const role of Object.keys(shippedRoles) as ShippedRoleKey[]) {
      ada.tokens.set(role, (await createApiKey(hers, { name: `Ada's ${role}`, role })).token);
    }
  });

  const bearer = (role: ShippedRoleKey = 'admin') => ({ authorization: `Bearer ${ada.tokens.get(role)}` });
  /** Sends a request with one of her keys. */
  const asAda = (
    method: string,
    path: string,
    body?: unknown,
    ask: Omit<Ask, 'as' | 'body'> & { role?: ShippedRoleKey } = {},
  ): Promise<Answer> =>
    api(method, path, {
      as: null,
      ...(body !== undefined && { body }),
      headers: { ...ask.headers, ...bearer(ask.role) },
    });
  return { ada, bearer, asAda };
}
