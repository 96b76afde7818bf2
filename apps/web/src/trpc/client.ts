'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { createTRPCReact } from '@trpc/react-query';

/** The catalogue as hooks: `trpc.records.find.useQuery(…)`. */
export const trpc = createTRPCReact<AppRouter>();
