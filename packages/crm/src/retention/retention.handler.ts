import type { Actor } from '../context/index.ts';
import { removeOldDefinitions } from '../definitions/remove-old.ts';
import { removeOldImports } from '../imports/remove-old.ts';
import { defineHandler } from '../jobs/index.ts';
import { removeOldLinks } from '../members/links.ts';
import { shippedRoles } from '../permissions/index.ts';
import { purgeOldTrash } from '../records/index.ts';
import { forgetWords } from '../search/words.ts';
import { removeExpiredSessions } from '../sessions/remove-expired.ts';
import { removeOldViews } from '../views/remove-old.ts';
import { retentionJob } from './job.ts';

/** Each part goes by what it finds, so a run that breaks off is made up for by the next. */
export const retention = defineHandler(retentionJob, async ({ db, schema, signal }) => {
  await removeExpiredSessions(db);
  await removeOldLinks(db);
  await removeOldImports(db, signal);
  const actor: Actor = { kind: 'system', userId: null, role: shippedRoles.admin };
  await purgeOldTrash({ db, schema: schema(), actor, timeZone: 'UTC' }, signal);
  await removeOldDefinitions(db, signal);
  await removeOldViews(db);
  await forgetWords(db, signal);
});
