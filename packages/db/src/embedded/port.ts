import fs from 'node:fs';
import net from 'node:net';

/** The port that this home used last when it is free, else a free one; remembered for the next start. Loopback only. */
export async function choosePort(file: string): Promise<number> {
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  const usable = Number.isInteger(last) && last > 1023 && last < 65_536 && (await isFree(last));
  const port = usable ? last : await freePort();
  fs.writeFileSync(file, `${port}\n`);
  return port;
}

/** A port that nobody listens on at 127.0.0.1 at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Can we listen on `port` at `host`? */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
