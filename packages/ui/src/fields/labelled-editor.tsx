'use client';
import type { LabelledValue } from '@cardinal/crm/fields';
import { Plus, Star, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button, IconButton } from '../button/index.ts';
import { cn } from '../cn/index.ts';
import { FieldError, Input } from '../input/index.ts';
import { useFieldContext } from './context.tsx';
import { type LabelledKey, type LabelledRow, readRows, startingRows, withBlank } from './labelled-rows.ts';
import { unreadMark } from './submit-when-read.ts';
import type { CommitWay, EditorProps } from './view.ts';

const names = { emails: 'e-mail', phones: 'phone', links: 'link' };
const modes = { emails: 'email', phones: 'tel', links: 'url' } as const;

/** The editor of one type of labelled values. */
export const labelledEditor = (type: LabelledKey) => (props: EditorProps<readonly LabelledValue[]>) => (
  <LabelledEditor type={type} {...props} />
);

/** Edits a set of labelled values, a line each; the star marks the primary one. */
function LabelledEditor({ type, ...props }: EditorProps<readonly LabelledValue[]> & { type: LabelledKey }) {
  const { value, field, onCommit, onCancel, autoFocus, error, initialText, variant = 'cell' } = props;
  const { parseContext } = useFieldContext();
  const errorId = useId();
  const [rows, setRows] = useState(() => startingRows(type, value ?? [], field, initialText));
  const [problem, setProblem] = useState<{ message: string; row?: number } | null>(null);
  const done = useRef(false);

  const commit = (way: CommitWay, next = rows) => {
    if (done.current) return;
    const parsed = readRows(type, next, field, parseContext);
    setProblem(parsed.ok ? null : parsed);
    if (!parsed.ok) return;
    done.current = variant === 'cell' && way !== 'blur';
    onCommit(parsed.value ?? [], way);
  };
  const change = (key: number, part: Partial<LabelledRow>) => {
    setProblem(null);
    setRows(
      rows.map((row) => (row.key === key ? { ...row, ...part } : part.primary ? { ...row, primary: false } : row)),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const inBox = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && inBox) commit('enter');
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
      className={cn('flex flex-col gap-1.5 outline-none', variant === 'cell' && 'w-88 p-2')}
    >
      {rows.map((row, at) => (
        <Line
          key={row.key}
          id={at === 0 ? props.id : undefined}
          row={row}
          name={`${names[type]} ${at + 1}`}
          mode={modes[type]}
          autoFocus={autoFocus && at === (initialText === undefined ? 0 : rows.length - 1)}
          errorId={problem?.row === row.key ? errorId : undefined}
          unread={problem !== null && (problem.row === undefined ? at === 0 : problem.row === row.key)}
          onChange={(part) => change(row.key, part)}
          onRemove={() => {
            const rest = rows.filter((other) => other.key !== row.key);
            setRows(rest.length > 0 ? rest : withBlank([]));
          }}
        />
      ))}
      <FieldError id={errorId} message={problem?.message ?? error} />
      <Button size="sm" variant="ghost" className="self-start" onClick={() => setRows(withBlank(rows))}>
        <Plus aria-hidden />
        Add {names[type]}
      </Button>
    </div>
  );
}

interface LineProps {
  id?: string;
  row: LabelledRow;
  name: string;
  mode: 'email' | 'tel' | 'url';
  autoFocus?: boolean;
  errorId?: string;
  unread: boolean;
  onChange: (part: Partial<LabelledRow>) => void;
  onRemove: () => void;
}

function Line({ id, row, name, mode, autoFocus, errorId, unread, onChange, onRemove }: LineProps) {
  return (
    <div className="flex items-center gap-1">
      <Input
        id={id}
        aria-label={id ? undefined : name}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        {...unreadMark(unread)}
        autoFocus={autoFocus}
        inputMode={mode}
        autoComplete="off"
        value={row.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <Input
        aria-label={`Label of ${name}`}
        placeholder="Label"
        className="w-24 shrink-0"
        value={row.label}
        onChange={(event) => onChange({ label: event.target.value })}
      />
      <IconButton
        size="sm"
        label={`Make ${name} primary`}
        aria-pressed={row.primary}
        onClick={() => onChange({ primary: true })}
      >
        <Star aria-hidden className={row.primary ? 'fill-current text-fg' : undefined} />
      </IconButton>
      <IconButton size="sm" label={`Remove ${name}`} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
