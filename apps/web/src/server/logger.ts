import { type Logger, pino } from 'pino';

/** One line of JSON per event. Neither queries, bodies, cookies nor links with a secret are ever written. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: { app: 'web' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers', 'password', '*.password', 'cookie', '*.cookie', 'token', '*.token'],
  });

/** An address as it may be logged: without its query, and without the secret of an invitation. */
export const loggedPath = (url: string): string =>
  url.replace(/\?.*$/, '').replace(/^(\/(?:_next\/data\/[^/]+\/)?invite\/)[^/]+/, '$1…');
