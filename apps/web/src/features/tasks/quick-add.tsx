'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { failureWords } from '@cardinal/ui/fields';
import { FieldError, Input } from '@cardinal/ui/input';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useRecordCommands } from '#features/records/cache/index.ts';

/** Adds a task of one's own by its title: Enter adds and waits for the next. What could not be saved stays in the box. */
export function QuickAddTask({ object, box }: { object: SchemaObject; box: RefObject<HTMLInputElement | null> }) {
  const commands = useRecordCommands();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    const words = title.trim();
    if (!words) return;
    setTitle('');
    setError(null);
    try {
      await commands.create(object, { title: words });
    } catch (reason) {
      setTitle((now) => now || words);
      setError(failureWords(reason));
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void add();
    else if (event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <div className="border-b border-border px-4 py-2">
      <div className="relative">
        <Plus
          aria-hidden
          strokeWidth={1.5}
          className="pointer-events-none absolute top-1/2 left-0 size-4 -translate-y-1/2 text-muted"
        />
        <Input
          ref={box}
          aria-label="New task"
          placeholder="Add a task, then Enter"
          className="border-transparent bg-transparent pl-7 focus-visible:border-border-strong"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <FieldError message={error} className="pt-1" />
    </div>
  );
}
