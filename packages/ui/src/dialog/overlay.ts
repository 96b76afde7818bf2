/** The veil under a dialog. */
export const overlayClass = 'fixed inset-0 z-40 animate-fade bg-overlay';
