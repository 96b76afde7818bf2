export { handleTrpc } from './trpc.ts';
