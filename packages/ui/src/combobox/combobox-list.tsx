'use client';
import { Check, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { cn } from '../cn/index.ts';
import type { ComboboxOption } from './option.ts';
import { type OptionSource, useOptions } from './use-options.ts';

export interface ComboboxListProps {
  label: string;
  source: OptionSource;
  /** The values that are chosen; several with `multiple`. */
  selected: readonly string[];
  onPick: (option: ComboboxOption | null) => void;
  /** Offers a row that clears the choice. */
  clearable?: boolean;
  /** Offers to create what was typed and not found. */
  onCreate?: (query: string) => void;
  placeholder?: string;
  initialQuery?: string;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Leaves the cursor where it is when the list appears. */
  noFocus?: boolean;
}

interface Row {
  key: string;
  pick: () => void;
  option?: ComboboxOption;
  kind: 'option' | 'clear' | 'create';
}

/** A search box over its options, without a popover of its own. Arrows move, Enter picks. */
export function ComboboxList(props: ComboboxListProps) {
  const { label, source, selected, onPick, clearable, onCreate, placeholder = 'Search…', initialQuery = '' } = props;
  const id = useId();
  const [query, setQuery] = useState(initialQuery);
  const [active, setActive] = useState(0);
  const { options, state } = useOptions(source, query);
  // Whether there is one already is known once the search has answered.
  const rows = listRows({
    options,
    query,
    selected,
    clearable,
    onPick,
    onCreate: state === 'ready' ? onCreate : undefined,
  });
  const at = Math.min(active, rows.length - 1);
  // Enter is for what was typed, and not for what an earlier query found: it waits for the answer.
  const isDue = useRef(false);
  const pick = useEffectEvent(() => rows[at]?.pick());
  useEffect(() => {
    if (!isDue.current || state === 'loading') return;
    isDue.current = false;
    pick();
  }, [state]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((at + step + rows.length) % Math.max(1, rows.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (state === 'loading') isDue.current = true;
      else rows[at]?.pick();
    } else props.onKeyDown?.(event);
  };
  return (
    <div className="flex min-h-0 flex-col">
      <input
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
        // biome-ignore lint/a11y/noAutofocus: the list opens because one asked to choose.
        autoFocus={!props.noFocus}
        autoComplete="off"
        value={query}
        placeholder={placeholder}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          isDue.current = false;
        }}
        onKeyDown={onKeyDown}
        className="h-9 w-full shrink-0 border-b border-border bg-transparent px-3 text-13 outline-none focus-visible:outline-none max-sm:text-16"
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-busy={state === 'loading'}
        className="max-h-64 overflow-y-auto p-1"
      >
        {rows.map((row, index) => (
          <ListRow
            key={row.key}
            id={`${id}-${index}`}
            row={row}
            query={query}
            active={index === at}
            checked={row.option ? selected.includes(row.option.value) : false}
            onHover={() => setActive(index)}
          />
        ))}
      </div>
      <p role="status" className={cn('px-3 text-12 text-muted', options.length === 0 && 'pb-3')}>
        {options.length === 0 &&
          { ready: 'Nothing matches.', loading: 'Searching…', failed: 'The search failed. Type again to retry.' }[
            state
          ]}
      </p>
    </div>
  );
}

function listRows({
  options,
  query,
  selected,
  clearable,
  onCreate,
  onPick,
}: Pick<ComboboxListProps, 'selected' | 'clearable' | 'onCreate' | 'onPick'> & {
  options: readonly ComboboxOption[];
  query: string;
}): Row[] {
  const words = query.trim();
  const exact = options.some((option) => option.label.toLowerCase() === words.toLowerCase());
  return [
    ...options.map((option): Row => ({ key: option.value, kind: 'option', option, pick: () => onPick(option) })),
    ...(clearable && selected.length > 0 && !words
      ? [{ key: '\0clear', kind: 'clear' as const, pick: () => onPick(null) }]
      : []),
    ...(onCreate && words && !exact ? [{ key: '\0create', kind: 'create' as const, pick: () => onCreate(words) }] : []),
  ];
}

interface ListRowProps {
  id: string;
  row: Row;
  query: string;
  active: boolean;
  checked: boolean;
  onHover: () => void;
}

function ListRow({ id, row, query, active, checked, onHover }: ListRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the focus and its keys.
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant.
    <div
      id={id}
      role="option"
      aria-selected={checked}
      ref={active ? (node) => node?.scrollIntoView?.({ block: 'nearest' }) : undefined}
      onPointerMove={onHover}
      // Keeps the focus in the box: a blur would close an editor before the choice is made.
      onPointerDown={(event) => event.preventDefault()}
      onClick={row.pick}
      className={cn('flex min-h-7 items-center gap-2 rounded-sm px-2 max-sm:min-h-10', active && 'bg-surface-2')}
    >
      {row.kind === 'clear' && <span className="text-muted">Clear</span>}
      {row.kind === 'create' && (
        <>
          <Plus aria-hidden className="size-4 text-muted" strokeWidth={1.5} />
          <span className="truncate">Create “{query.trim()}”</span>
        </>
      )}
      {row.option && (
        <>
          {row.option.icon}
          <span className="truncate">{row.option.face ?? row.option.label}</span>
          {row.option.detail && <span className="shrink-0 text-12 text-muted">{row.option.detail}</span>}
        </>
      )}
      {checked && <Check aria-hidden className="ml-auto size-4 shrink-0" strokeWidth={1.5} />}
    </div>
  );
}
