import { startEmbedded } from '../../src/embedded/index.ts';

/** A process of its own that starts the server in `argv[2]`, says where it is, and waits to be killed. */
const server = await startEmbedded(process.argv[2] ?? '', { throwaway: process.argv[3] !== 'durable' });
process.send?.({ pid: server.pid, port: server.port, url: server.url, reused: server.reused });
setInterval(() => undefined, 60_000);
