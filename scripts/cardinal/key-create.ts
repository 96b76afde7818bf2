import { createApiKey, createApiKeyInput } from '@cardinal/crm/api-keys';
import type { z } from 'zod';
import { type Command, readOptions } from './command.ts';
import { asOperator } from './operator.ts';
import { readInput } from './read-input.ts';

/** The key stands alone on the last line, so that a script can take it from there. */
export const createKey: Command = {
  name: 'key create',
  summary: 'Makes an API key and prints it, alone on the last line. It is shown this once.',
  options: [
    { name: 'role', value: 'ROLE', about: 'What it may do: admin, manager, member or viewer.', required: true },
    { name: 'name', value: 'NAME', about: 'What it is for, so that people can tell it from others.', required: true },
    { name: 'expires', value: 'DAYS', about: 'It works for so many days; without it, until it is revoked.' },
  ],
  run: async (words, env) => {
    const { role, name, expires } = readOptions(createKey, words);
    const input = { name, role, expiresInDays: expires === undefined ? null : Number(expires) };
    const given = readInput(createApiKeyInput, input as z.input<typeof createApiKeyInput>, {
      expiresInDays: 'expires',
    });
    const { key, token } = await asOperator(env, (context) => createApiKey(context, given));
    const until = key.expiresAt === null ? 'until it is revoked' : `until ${key.expiresAt}`;
    console.log(`API key "${key.name}" with the role ${key.role}, which works ${until}. It is shown this once:`);
    console.log(token);
  },
};
