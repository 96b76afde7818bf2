'use client';
import { late, useLate } from '../late/index.ts';

/** The numbering plans of all countries, which only lists with phone numbers need. */
const latePhones = late(() => import('./phone.ts'));

/** A phone number as it is shown, or as it is kept until the numbering plans have come. */
export const PhoneNumber = ({ value }: { value: string }) => useLate(latePhones)?.formatPhone(value) ?? value;
