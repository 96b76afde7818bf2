import { notFound } from 'next/navigation';

/** Every address that no page has, inside the shell. */
export default function Missing() {
  notFound();
}
