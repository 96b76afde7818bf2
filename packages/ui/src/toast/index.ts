export { toastError, toastInfo, toastUndo } from './show.ts';
export { Toaster } from './toaster.tsx';
