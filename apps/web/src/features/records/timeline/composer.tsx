'use client';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { failureWords } from '@cardinal/ui/fields';
import { FieldError, inputClass } from '@cardinal/ui/input';
import { Kbd } from '@cardinal/ui/kbd';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useBoot, useMay } from '#boot/index.ts';
import { useKeptDraft } from '#forms/index.ts';
import { useAppShortcuts } from '#shell/index.ts';
import { useRecordCommands } from '../cache/index.ts';
import { type ComposerKind, composerKinds, valuesOf } from './kinds.tsx';

export interface ComposerProps {
  recordId: string;
  /** Only these; all that one may create unless given. */
  only?: readonly ComposerKind['key'][];
}

const empty = { text: '', kind: '' };

/** Writes down what happened or is to be done, beside the record that it is about. What is typed is kept until it is saved. */
export function Composer({ recordId, only }: ComposerProps) {
  const { schema } = useBoot();
  const may = useMay();
  const commands = useRecordCommands();
  const kinds = composerKinds.filter(({ key, object }) => may('create', object) && (!only || only.includes(key)));
  const { draft, change, clear } = useKeptDraft(`composer:${recordId}:${only?.join() ?? ''}`, empty);
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const kind = kinds.find(({ key }) => key === draft.kind) ?? kinds[0];
  useAppShortcuts([{ keys: 'n', label: 'Write a note', group: 'Record', run: () => box.current?.focus() }]);
  const object = kind && schema.objects.get(kind.object);
  if (!kind || !object) return null;

  const save = async () => {
    if (!draft.text.trim() || saving) return;
    setSaving(true);
    setError(null);
    try {
      await commands.create(object, valuesOf(kind, draft.text, recordId));
      clear();
    } catch (reason) {
      setError(failureWords(reason));
    } finally {
      setSaving(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') box.current?.blur();
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <div className={cn(inputClass, 'flex flex-col gap-2 bg-surface-1 p-2 focus-within:border-fg')}>
      <textarea
        ref={box}
        rows={2}
        aria-label={kind.placeholder}
        placeholder={kind.placeholder}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={onKeyDown}
        className="field-sizing-content max-h-80 w-full resize-none bg-transparent px-1 outline-none placeholder:text-muted"
      />
      <FieldError message={error} />
      <div className="flex flex-wrap items-center gap-2">
        {kinds.length > 1 && (
          <SegmentedControl
            label="What to write"
            value={kind.key}
            onValueChange={(key) => change({ kind: key })}
            segments={kinds.map(({ key, label, icon }) => ({ value: key, label, icon }))}
            className="max-sm:[&_button]:px-1.5"
          />
        )}
        <span className="ml-auto flex items-center gap-2">
          {draft.text.trim() && (
            <span className="max-sm:hidden">
              <Kbd keys="mod+enter" />
            </span>
          )}
          <Button
            size="sm"
            variant={draft.text.trim() ? 'primary' : 'secondary'}
            busy={saving}
            disabled={!draft.text.trim()}
            onClick={() => void save()}
          >
            {kind.save}
          </Button>
        </span>
      </div>
    </div>
  );
}
