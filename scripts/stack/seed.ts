import { progress, step } from './progress.ts';

/** An account of the demo workspace. */
export interface SignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** Fills a database that has no users yet with the demo workspace; returns who can sign in there. */
export async function seedWhenEmpty(url: string): Promise<readonly SignIn[]> {
  const { seedDemo } = await import('@cardinal/crm/seed');
  const { seeded, signIns } = await step('demo workspace: looking', () => seedDemo(url));
  if (seeded) progress('demo workspace: made');
  return signIns;
}
