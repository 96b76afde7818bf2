'use client';
import { Button } from '@cardinal/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@cardinal/ui/popover';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import { LabelReasons } from './label-reasons.tsx';

/** What classifiers suggest for a record, or that they abstain, each with its reasons on request. */
export function SuggestedLabels({ object, id }: { object: string; id: string }) {
  const may = useMay().capability('useAi');
  const { data } = trpc.classifiers.results.useQuery({ object, ids: [id] }, { enabled: may, staleTime: 30_000 });
  const [open, setOpen] = useState<string | null>(null);
  return data?.map((result) => (
    <Popover
      key={result.classifierId}
      open={open === result.classifierId}
      onOpenChange={(shown) => setOpen(shown ? result.classifierId : null)}
    >
      <PopoverTrigger asChild>
        <Button size="sm" className="suggested bg-transparent font-normal">
          <span className="text-muted">Suggested {result.classifier}</span>
          {result.label ?? <span className="text-muted">No label</span>}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="suggested w-80 max-w-[calc(100vw-16px)]">
        <LabelReasons result={result} onTaught={() => setOpen(null)} />
      </PopoverContent>
    </Popover>
  ));
}
