import type { ReactNode } from 'react';

export interface ComboboxOption {
  value: string;
  label: string;
  /** Drawn before the label. */
  icon?: ReactNode;
  /** Drawn in the label's stead; the label remains its name. */
  face?: ReactNode;
  /** Quiet words after the label. */
  detail?: string;
}
