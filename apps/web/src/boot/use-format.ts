'use client';
import { formatInstant, useFieldContext } from '@cardinal/ui/fields';

/** Writes an instant as the person's day and time: "Tue 3 Nov, 15:00". */
export function useFormatInstant(): (instant: string) => string {
  const { parseContext } = useFieldContext();
  return (instant) => formatInstant(instant, parseContext);
}
