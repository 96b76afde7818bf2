export * from './assistant.ts';
export * from './crm.ts';
export * from './jobs.ts';
export * from './keys.ts';
export * from './ledger.ts';
export * from './people.ts';
export * from './records.ts';
export * from './runs.ts';
