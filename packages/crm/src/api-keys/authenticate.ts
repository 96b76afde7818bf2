import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Actor } from '../context/index.ts';
import { UnauthenticatedError } from '../errors/index.ts';
import { narrowRole } from '../permissions/index.ts';
import { roleJson, roleOf } from '../roles/stored.ts';
import { type ApiKey, hashOf, statusOf, tokenStart } from './key.ts';

interface Found {
  readonly id: string;
  readonly role: string;
  readonly userId: string | null;
  readonly makerRole: string | null;
  readonly status: ApiKey['status'];
  /** Its last use was written down so long ago that it is due again. */
  readonly isDue: boolean;
}

const unknown = 'This API key is not valid. Copy it again, whole, or make a new one in Settings.';

/** Whoever is told this holds the secret; why a member may not sign in any more is not for them. */
const reasons: Readonly<Record<Exclude<ApiKey['status'], 'active'>, string>> = {
  expired: 'This API key has expired. Make a new one in Settings.',
  revoked: 'This API key was revoked. Make a new one in Settings.',
  orphaned: 'This API key does not work any more. Ask an admin for a new one.',
};

/**
 * As whom a key acts: with its own role, as far as that of the person who made it reaches today.
 * @throws UnauthenticatedError
 */
export async function authenticateApiKey(db: Connection, token: string): Promise<Actor> {
  if (!token.startsWith(tokenStart) || token.length > 100) throw new UnauthenticatedError(unknown);
  const [key] = await db.objects<Found>(sql`
    select k.id, ${roleJson()} as role, k.user_id as "userId",
      case when m.key is not null then ${roleJson('m')} end as "makerRole", ${statusOf} as status,
      (k.last_used_at is null or k.last_used_at < now() - interval '1 minute') as "isDue"
    from api_keys k join roles r on r.key = k.role left join users u on u.id = k.user_id
      left join profiles p on p.user_id = u.id left join roles m on m.key = p.role
    where k.token_hash = ${hashOf(token)}`);
  if (!key) throw new UnauthenticatedError(unknown);
  if (key.status !== 'active') throw new UnauthenticatedError(reasons[key.status]);
  if (key.isDue) await noteUse(db, key.id);
  const role = roleOf(key.role);
  const narrowed = key.makerRole === null ? role : narrowRole(role, roleOf(key.makerRole));
  return { kind: 'key', userId: key.userId, keyId: key.id, role: narrowed };
}

/** Once a minute at most, however many requests come at once: others that write it at this moment are not waited for. */
async function noteUse(db: Connection, id: string): Promise<void> {
  await db.rows(sql`update api_keys set last_used_at = now() where id = (
    select id from api_keys where id = ${id}::uuid and (last_used_at is null or last_used_at < now() - interval '1 minute')
    for update skip locked)`);
}
