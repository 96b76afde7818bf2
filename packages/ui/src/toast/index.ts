export { Toaster } from './toaster.tsx';
export { dismissToast, toastError, toastInfo, toastUndo } from './show.ts';
