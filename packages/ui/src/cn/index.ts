import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: { theme: { text: ['11', '12', '13', '14', '16', '20', '28'], shadow: ['overlay'] } },
});

/** Joins class names; of two utilities that set the same property the later wins. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
