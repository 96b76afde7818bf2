import { connect } from '../connection/index.ts';
import { requireSchema } from '../migrate/index.ts';
import type { DatabaseAddress } from './address.ts';
import { requireServer } from './server.ts';

/**
 * What a process asks of its database before it starts: that it answers, is new enough, and has this version's schema.
 * @throws StartupError with one sentence that says what to do
 */
export async function requireDatabase(address: DatabaseAddress): Promise<void> {
  await requireServer(address);
  const { client, close } = connect(address.directUrl, { max: 1, applicationName: 'cardinal-start' });
  try {
    await requireSchema(client);
  } finally {
    await close();
  }
}
