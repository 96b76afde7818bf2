import type { NextConfig } from 'next';

/** Headers, compression of the API and logging are the server's own: see server.ts. */
const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // The pages reach the database through the server's process, never through modules of their own.
  serverExternalPackages: ['postgres', 'pino', '@node-rs/argon2'],
  // `pnpm verify` checks the types of the whole workspace; the first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { optimizePackageImports: ['lucide-react'] },
};

export default config;
