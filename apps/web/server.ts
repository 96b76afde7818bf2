import http from 'node:http';
import { watchSchema } from '@cardinal/crm/definitions';
import { createFeed } from '@cardinal/crm/feed';
import { connect } from '@cardinal/db/connection';
import { orExit, requireDatabase } from '@cardinal/db/startup';
import { logAccess } from './src/server/access-log.ts';
import { trustProxies } from './src/server/address.ts';
import { answer } from './src/server/answer.ts';
import { readEnv } from './src/server/env.ts';
import { createLogger } from './src/server/logger.ts';
import { readModel } from './src/server/model.ts';
import { servePages } from './src/server/page-server.ts';
import { startPages } from './src/server/pages.ts';
import { stopWhenAsked } from './src/server/stop.ts';

/** One process serves the pages, the faces of the API and the probes: Next's own route handlers are five times slower. */
const env = await orExit(() => readEnv());
const ai = await orExit(() => readModel());
await orExit(() => requireDatabase(env.database));
const logger = createLogger(env.logLevel);
const { url, directUrl, pooled } = env.database;
const database = connect(url, { applicationName: 'cardinal-web', statementTimeoutMs: 15_000, pooled });
const feed = createFeed(database, (error) => logger.error({ err: error }, 'the ledger could not be read'));
const schema = await watchSchema(database, directUrl, (error) =>
  logger.error({ err: error }, 'the schema could not be read'),
);
const { appUrl, appSecret, apiRateLimit } = env;
const deps = {
  db: database,
  schema: schema.current,
  refreshSchema: schema.refresh,
  appUrl,
  appSecret,
  apiRateLimit,
  logger,
  feed,
  ai,
};
servePages(deps);

/**
 * A large upload over a slow line may take an hour; headers come at once. A connection at rest is kept for longer than load
 * balancers keep theirs (60 s), so that none of them sends a request into one that is just being closed.
 */
const server = http.createServer({ requestTimeout: 3_600_000, headersTimeout: 30_000, keepAliveTimeout: 75_000 });
const proxies = trustProxies(env.trustedProxies);
const pages = await startPages(env, import.meta.dirname, server);
server.on('request', (request, response) => {
  logAccess(logger, request, response);
  answer(request, response, { deps, database, pages, proxies }).catch((error: unknown) => {
    logger.error({ err: error }, 'a request failed');
    if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
    response.end('Something went wrong. Try again in a moment.');
  });
});
stopWhenAsked(server, {
  begin: feed.stop,
  close: async () => {
    await pages.close();
    await schema.stop();
    await database.close();
  },
});
server.listen(env.port, env.host, () => console.log(`listening on ${env.appUrl}`));
