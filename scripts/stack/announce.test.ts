import { expect, test, vi } from 'vitest';
import { readEnv } from '../env.ts';
import { announce } from './announce.ts';

function announced(...given: Parameters<typeof announce>): string {
  const print = vi.spyOn(console, 'log').mockReturnValue();
  announce(...given);
  const lines = print.mock.calls.flat();
  print.mockRestore();
  return lines.join('\n');
}

test('the demo is announced with who can sign in, a workspace of one’s own with who becomes its admin', () => {
  const demo = announced(readEnv({ PORT: '3100' }), {
    signIns: [{ role: 'admin', email: 'a@example.com', password: 'known' }],
    awaitsAdmin: false,
  });
  expect(demo).toContain('Cardinal is ready: http://127.0.0.1:3100');
  expect(demo).toContain('admin  a@example.com  known');
  expect(demo).not.toContain('becomes the admin');
  const own = announced(readEnv({ SEED: 'none' }), { signIns: [], awaitsAdmin: true });
  expect(own).toContain('the first visitor becomes the admin');
  expect(own).not.toContain('Sign in');
  const later = announced(readEnv({ SEED: 'none' }), { signIns: [], awaitsAdmin: false });
  expect(later).not.toContain('becomes the admin');
});
