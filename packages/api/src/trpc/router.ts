import { t } from './init.ts';

export const { router, createCallerFactory } = t;
