export { newOperation, type OperationReference, recordChanges, recordOperation } from './record.ts';
