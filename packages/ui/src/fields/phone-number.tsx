'use client';
import { late, useLate } from '../late/index.ts';
import { useFieldContext } from './context.tsx';

/** The numbering plans of all countries, which only lists with phone numbers need. */
const latePhones = late(() => import('./phone.ts'));

/** A phone number as it is shown, or as it is kept until the numbering plans have come. */
export function PhoneNumber({ value }: { value: string }) {
  const { country } = useFieldContext().parseContext;
  return useLate(latePhones)?.formatPhone(value, country) ?? value;
}
