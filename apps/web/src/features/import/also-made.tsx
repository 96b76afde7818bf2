'use client';
import { useBoot } from '#boot/index.ts';
import { nounsFor } from '#features/create/creatable.ts';
import { count } from './words.ts';

/** Records that come into being because rows name them: "12 companies, 1 pipeline". */
export function AlsoMade({ also, lead }: { also: Readonly<Record<string, number>> | undefined; lead: string }) {
  const { schema } = useBoot();
  const made = Object.entries(also ?? {}).filter(([, number]) => number > 0);
  if (made.length === 0) return null;
  const words = made.map(([key, number]) => {
    const object = schema.objects.get(key);
    const nouns = object && nounsFor(object);
    return `${count(number)} ${(number === 1 ? nouns?.singular : nouns?.plural) ?? key}`;
  });
  return (
    <p className="text-12 text-muted">
      {lead} {words.join(', ')}.
    </p>
  );
}
