export { handleImports } from './imports.ts';
export { handleTrpc } from './trpc.ts';
