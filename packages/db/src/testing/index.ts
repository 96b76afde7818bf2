/** Databases for tests: real PostgreSQL, one database for each test file, cloned from a migrated template. */
export { createTestDatabase, type TestDatabase } from './create.ts';
export { makeTestFolder } from './folders.ts';
export { startTestServer, type TestServer, type TestServerAddress } from './server.ts';
