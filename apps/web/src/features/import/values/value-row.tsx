'use client';
import { Badge } from '@cardinal/ui/badge';
import { Combobox, type ComboboxOption } from '@cardinal/ui/combobox';
import { useFieldContext } from '@cardinal/ui/fields';
import { ArrowRight } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { ColumnMapping, ImportField, ImportValue } from '../types.ts';
import { count } from '../words.ts';

type Choice = ColumnMapping['choices'][string];
type Otherwise = ColumnMapping['otherwise'];

interface ValueRowProps {
  value: ImportValue;
  field: ImportField;
  /** Everything that it can mean; null: to be searched for. */
  options: readonly { readonly id: string; readonly title: string }[] | null;
  choice: Choice | null;
  otherwise: Otherwise;
  onChoose: (choice: Choice | null) => void;
}

const doing = '!';

/** One name of the file and what it is taken for. */
export function ValueRow({ value, field, options, choice, otherwise, onChoose }: ValueRowProps) {
  const near = value.candidates.find((one) => one.near);
  const actions = useMemo(() => actionsFor(field), [field]);
  const source = useSource(field, value, options, actions);
  const current = currentOf(value, choice, near);
  const known = [...value.candidates, ...(value.match ? [value.match] : []), ...(options ?? [])].find(
    ({ id }) => id === current,
  );
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_9rem] items-center gap-x-3 gap-y-1 px-3 py-1 max-sm:grid-cols-1 max-sm:py-2">
      <span className="truncate" title={value.text}>
        {value.text}
        <span className="ml-2 text-12 text-muted" data-numeric>
          {count(value.rows)} {value.rows === 1 ? 'row' : 'rows'}
        </span>
      </span>
      <div className="flex min-w-0 items-center gap-2">
        <ArrowRight aria-hidden className="size-4 shrink-0 text-muted max-sm:hidden" strokeWidth={1.5} />
        <Combobox
          label={`${value.text} means`}
          source={source}
          value={current}
          valueLabel={
            known?.title ?? actions.find((one) => one.value === current)?.label ?? value.chosenTitle ?? undefined
          }
          placeholder={
            otherwise === 'empty' && field.default ? `Becomes “${field.default}”` : otherwiseWords[otherwise]
          }
          clearable
          onValueChange={(picked) => onChoose(picked === null ? null : choiceOf(picked))}
        />
      </div>
      <span>
        <State value={value} choice={choice} near={near !== undefined} otherwise={otherwise} />
      </span>
    </li>
  );
}

const otherwiseWords: Record<Otherwise, string> = {
  wrong: 'Makes the row wrong',
  empty: 'Left empty',
  create: 'Created',
};

function State({
  value,
  choice,
  near,
  otherwise,
}: {
  value: ImportValue;
  choice: Choice | null;
  near: boolean;
  otherwise: Otherwise;
}) {
  if (choice) return <Badge>Chosen</Badge>;
  if (value.match) return <Badge tone="success">Recognised</Badge>;
  if (value.inFile) return <Badge tone="success">In this file</Badge>;
  if (near) return <Badge tone="suggested">Suggested</Badge>;
  if (value.candidates.length > 1 && otherwise === 'wrong') return <Badge tone="warning">Choose one</Badge>;
  return <Badge tone={otherwise === 'wrong' ? 'warning' : 'neutral'}>Not recognised</Badge>;
}

function currentOf(
  value: ImportValue,
  choice: Choice | null,
  near: { readonly id: string } | undefined,
): string | null {
  if (choice) return 'use' in choice ? choice.use : doing + choice.as;
  return value.match?.id ?? near?.id ?? null;
}

const choiceOf = (picked: string): Choice =>
  picked.startsWith(doing) ? { as: picked.slice(doing.length) as Otherwise } : { use: picked };

const actionsFor = ({ canMake, target }: ImportField): ComboboxOption[] => [
  ...(canMake ? [{ value: `${doing}create`, label: `Create this ${target ?? 'record'}` }] : []),
  { value: `${doing}empty`, label: 'Leave empty' },
  { value: `${doing}wrong`, label: 'Makes the row wrong' },
];

function useSource(
  field: ImportField,
  value: ImportValue,
  options: ValueRowProps['options'],
  actions: readonly ComboboxOption[],
) {
  const { search } = useFieldContext();
  const listed = useMemo(() => {
    if (!options) return null;
    const first = new Set(value.candidates.map(({ id }) => id));
    const rest = options.filter(({ id }) => !first.has(id));
    return [...value.candidates.map(offer), ...actions, ...rest.map(({ id, title }) => ({ value: id, label: title }))];
  }, [options, value.candidates, actions]);
  const find = useCallback(
    async (query: string) => {
      const found = query ? await search(field.target ?? '', query) : [];
      const words = query.toLowerCase();
      const first = value.candidates.map(offer).filter(({ label }) => label.toLowerCase().includes(words));
      return [...first, ...found.map(({ id, title }) => ({ value: id, label: title })), ...actions];
    },
    [search, field.target, value.candidates, actions],
  );
  return listed ?? find;
}

const offer = ({ id, title, near }: ImportValue['candidates'][number]): ComboboxOption => ({
  value: id,
  label: title,
  ...(near && { detail: 'nearly the same' }),
});
