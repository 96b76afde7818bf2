export { trpc } from './client.ts';
export { TrpcProvider, useReferences } from './provider.tsx';
export { wordsOf } from './query-client.ts';
