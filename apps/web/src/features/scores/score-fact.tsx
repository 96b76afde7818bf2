'use client';
import { Button } from '@cardinal/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@cardinal/ui/popover';
import { useState } from 'react';
import { ScoreReasons } from './score-reasons.tsx';
import { useScores } from './use-scores.ts';
import { percentWords } from './words.ts';

/** A record's score in its header, and why, on request. Nothing where there is no score to show. */
export function ScoreFact({ object, id }: { object: string; id: string }) {
  const probability = useScores(object, [id]).get(id);
  const [open, setOpen] = useState(false);
  if (probability === undefined) return null;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" className="suggested bg-transparent font-normal">
          <span className="text-muted">Suggested</span>
          <span data-numeric>{percentWords(probability)}</span>
          <span className="sr-only">likely to be won: show why</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="suggested w-92 max-w-[calc(100vw-16px)]">
        <ScoreReasons object={object} id={id} />
      </PopoverContent>
    </Popover>
  );
}
