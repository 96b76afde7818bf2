import { StartupError } from '@cardinal/db/startup';
import { commands } from './cardinal/commands.ts';
import { help, helpOf } from './cardinal/help.ts';
import { loadEnvFile, readEnv } from './env.ts';
import { run } from './run.ts';

/** `pnpm cardinal <thing> <verb> --option value …`: what the operator does on a running Cardinal, from its machine. */
await run(async () => {
  const [thing = 'help', verb = '', ...rest] = process.argv.slice(2).filter((word) => word !== '--');
  if (['help', '--help', '-h'].includes(thing)) {
    console.log(help(commands));
    return 0;
  }
  const name = `${thing} ${verb}`.trim();
  const command = commands.find((one) => one.name === name);
  if (!command) throw new StartupError(`There is no command "${name}".\n\n${help(commands)}`);
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(helpOf(command));
    return 0;
  }
  loadEnvFile();
  await command.run(rest, readEnv());
  return 0;
});
