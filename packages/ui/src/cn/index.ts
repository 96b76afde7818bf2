import { type ClassValue, clsx } from 'clsx';
import { merge } from './merge.ts';

/** Joins class names; of two utilities that set the same property the later wins. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
