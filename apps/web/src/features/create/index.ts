export { useCreatable } from './creatable.ts';
export { CreateMenu } from './create-menu.tsx';
export { CreateRecordProvider, useCreateBeginning, useCreateRecord } from './provider.tsx';
