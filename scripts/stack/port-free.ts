import { isFree } from '@cardinal/db/embedded';
import { errorCode, StartupError } from '@cardinal/db/startup';

/** @throws StartupError when somebody listens there already, or when there is no such address on this machine */
export async function requirePortFree(host: string, port: number): Promise<void> {
  if (await canListen(host, port)) return;
  throw new StartupError(
    `Port ${port} on ${host} is taken by another program: stop it, or choose another port, e.g. "PORT=${port + 1}" before the command.`,
  );
}

async function canListen(host: string, port: number): Promise<boolean> {
  try {
    return await isFree(port, host);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EACCES')
      throw new StartupError(`Port ${port} needs more rights than this user has: choose one above 1023 with PORT.`);
    throw new StartupError(
      `Cannot listen on HOST ${host} (${code || String(error)}): it must be an address of this machine.`,
    );
  }
}
