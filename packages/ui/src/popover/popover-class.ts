/** The look of everything that floats over a page: a hairline and a calm shadow. */
export const popoverClass =
  'z-50 max-h-(--radix-popper-available-height,80vh) animate-rise overflow-auto rounded-md border border-border bg-surface-1 text-13 text-fg shadow-overlay outline-none';
