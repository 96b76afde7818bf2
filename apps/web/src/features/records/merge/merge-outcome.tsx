'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useBoot } from '#boot/index.ts';
import { Refusal } from '../refusal.tsx';
import { amountWords } from '../words.ts';
import type { MergePreview } from './use-merge.ts';

export interface MergeOutcomeProps {
  object: SchemaObject;
  preview: MergePreview;
  kept: string;
  others: readonly string[];
}

/** Says what will happen beside the values: what moves, what goes, and that it can be taken back; or why it may not. */
export function MergeOutcome({ object, preview, kept, others }: MergeOutcomeProps) {
  const { schema } = useBoot();
  if (preview.refusal) return <Refusal>{preview.refusal}</Refusal>;
  const counts = new Map<string, number>();
  for (const { object: key, count } of preview.moves) counts.set(key, (counts.get(key) ?? 0) + count);
  const moving = [...counts].flatMap(([key, count]) => {
    const from = schema.objects.get(key);
    return from ? [amountWords(count, from)] : [];
  });
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <p className="text-13 text-muted">
      {moving.length > 0 && `${listed(moving)} ${total === 1 ? 'moves' : 'move'} to ${kept}. `}
      {listed(others)} {others.length === 1 ? 'goes' : 'go'} to the trash, and every link to{' '}
      {others.length === 1 ? 'it' : 'them'} leads to the {object.singular.toLowerCase()} that stays. You can undo this.
    </p>
  );
}

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words);
