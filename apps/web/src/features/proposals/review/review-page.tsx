'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { chosenOf, useAddress } from '#address/index.ts';
import { Page } from '#shell/index.ts';
import { Queue } from './queue.tsx';

const views = ['open', 'decided'] as const;

/** What machines propose: what waits for a person's decision, and what was decided. */
export function ReviewPage() {
  const { get, change } = useAddress();
  const which = chosenOf(views, get('which'));
  return (
    <Page
      title="Review"
      actions={
        <SegmentedControl
          label="Which proposals"
          className="h-7"
          value={which}
          onValueChange={(next) => change({ which: next === 'open' ? null : next }, 'push')}
          segments={[
            { value: 'open', label: 'Open' },
            { value: 'decided', label: 'Decided' },
          ]}
        />
      }
    >
      <Queue key={which} which={which} />
    </Page>
  );
}
