export { AlertDialog, type AlertDialogProps } from './alert-dialog.tsx';
export { Dialog, type DialogProps } from './dialog.tsx';
export { Drawer, type DrawerProps } from './drawer.tsx';
