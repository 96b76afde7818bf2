import type { Command } from './command.ts';
import { createKey } from './key-create.ts';
import { createUser } from './user-create.ts';

/** Everything that the operator can do. */
export const commands: readonly Command[] = [createKey, createUser];
