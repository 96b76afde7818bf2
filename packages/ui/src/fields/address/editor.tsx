'use client';
import type { Address } from '@cardinal/crm/fields';
import { type KeyboardEvent, useRef, useState } from 'react';
import { cn } from '../../cn/index.ts';
import { FieldError, Input } from '../../input/index.ts';
import { refuseEmpty } from '../plain.ts';
import { unreadMark } from '../submit-when-read.ts';
import type { CommitWay, EditorProps } from '../view.ts';

const parts = [
  ['street', 'Street', 'col-span-2'],
  ['postalCode', 'Postal code', ''],
  ['city', 'City', ''],
  ['state', 'State', ''],
  ['country', 'Country', ''],
] as const;
const blank: Address = { street: null, city: null, state: null, postalCode: null, country: null };

export function Editor({
  value,
  field,
  onCommit,
  onCancel,
  autoFocus,
  error,
  initialText,
  variant = 'cell',
  id,
}: EditorProps<Address>) {
  const [draft, setDraft] = useState<Address>(() => ({
    ...blank,
    ...value,
    ...(initialText !== undefined && { street: initialText }),
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const done = useRef(false);
  const commit = (way: CommitWay) => {
    if (done.current) return;
    const kept = refuseEmpty(trimmed(draft), field);
    setProblem(kept.ok ? null : kept.message);
    if (!kept.ok) return;
    done.current = variant === 'cell' && way !== 'blur';
    onCommit(kept.value, way);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit('enter');
    else if (event.key === 'Escape' && variant === 'cell') {
      done.current = true;
      onCancel();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      role="group"
      tabIndex={-1}
      aria-label={field.label}
      onKeyDown={onKeyDown}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && commit('blur')}
      className={cn('grid grid-cols-2 gap-1.5 outline-none', variant === 'cell' && 'w-80 p-2')}
    >
      {parts.map(([part, label, span], at) => (
        <Input
          key={part}
          id={at === 0 ? id : undefined}
          aria-label={label}
          placeholder={label}
          {...unreadMark(problem !== null && at === 0)}
          autoFocus={autoFocus && at === 0}
          value={draft[part] ?? ''}
          onChange={(event) => setDraft({ ...draft, [part]: event.target.value })}
          className={span}
        />
      ))}
      <FieldError message={problem ?? error} className="col-span-2" />
    </div>
  );
}

/** Empty parts become null, and an address of nothing but them is no address. */
function trimmed(draft: Address): Address | null {
  const clean = (words: string | null) => words?.trim() || null;
  const address: Address = {
    street: clean(draft.street),
    city: clean(draft.city),
    state: clean(draft.state),
    postalCode: clean(draft.postalCode),
    country: clean(draft.country),
  };
  return Object.values(address).some((part) => part !== null) ? address : null;
}
