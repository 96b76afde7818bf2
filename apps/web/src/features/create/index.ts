export { useCreatable } from './creatable.ts';
export { CreateMenu } from './create-menu.tsx';
export { CreateRecordProvider, useCreateRecord } from './provider.tsx';
