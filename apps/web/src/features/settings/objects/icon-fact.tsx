'use client';
import { Button } from '@cardinal/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@cardinal/ui/popover';
import { useState } from 'react';
import { ObjectIcon } from '#shell/index.ts';
import { IconChoice } from './icon-choice.tsx';

/** An icon that is changed in place: the arrows go through the others, closing the panel saves the one that was chosen. */
export function IconFact({ icon, onSave }: { icon: string; onSave: (icon: string) => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => {
    if (chosen !== null && chosen !== icon) onSave(chosen);
    setChosen(null);
  };
  return (
    <Popover open={chosen !== null} onOpenChange={(open) => (open ? setChosen(icon) : close())}>
      <PopoverTrigger asChild>
        <Button variant="ghost" aria-label={`Change the icon, ${icon.replace(/-/g, ' ')} now`} className="w-8 px-0">
          <ObjectIcon name={chosen ?? icon} />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Icons" className="w-80">
        <IconChoice value={chosen ?? icon} onChange={setChosen} />
      </PopoverContent>
    </Popover>
  );
}
