import { StartupError } from '@cardinal/db/startup';
import { progress, step } from './progress.ts';

/** An account of the demo workspace. */
export interface SignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** Fills a database that has no users yet with the demo workspace; returns who can still sign in there. */
export async function seedWhenEmpty(url: string): Promise<readonly SignIn[]> {
  const { seedDemo } = await import('@cardinal/crm/seed');
  const { seeded, signIns } = await step('demo workspace: looking', () => seedDemo(url));
  if (seeded) progress('demo workspace: made');
  return signIns;
}

/** Whether nobody has an account in a database yet. */
export async function hasNobody(url: string): Promise<boolean> {
  const { connect } = await import('@cardinal/db/connection');
  const { setupNeeded } = await import('@cardinal/crm/workspace');
  const db = connect(url, { max: 1 });
  try {
    return await setupNeeded({ db });
  } finally {
    await db.close();
  }
}

/**
 * Checks that nobody can enter with the public password of the demo workspace, before others can reach the server.
 * @throws StartupError naming the accounts
 */
export async function requireNoDemoSignIns(url: string): Promise<void> {
  const { openDemoSignIns } = await import('@cardinal/crm/seed');
  const open = await openDemoSignIns(url);
  if (open.length === 0) return;
  const accounts = open.map(({ email }) => email).join(', ');
  throw new StartupError(
    `HOST or APP_URL lets others reach this server, and these demo accounts still have their public password: ${accounts}; start on 127.0.0.1 and change their passwords or deactivate them, or use another database.`,
  );
}
