'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { Trash2 } from 'lucide-react';
import { IconButton } from '../button/index.ts';
import { Select } from '../select/index.ts';
import type { Condition } from './model.ts';
import { OperandEditor } from './operand-editor.tsx';
import { choiceOf, operatorChoices } from './operators.ts';

export interface ConditionEditorProps {
  field: SchemaField;
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  /** Called when the condition's one value has been chosen. */
  onDone?: () => void;
}

const startingSpan = { count: 7, unit: 'day' };

/** A condition's operator and what it compares with. */
export function ConditionEditor({ field, condition, onChange, onRemove, onDone }: ConditionEditorProps) {
  const choices = operatorChoices(field);
  const current = choiceOf(field, condition.operator, condition.operand) ?? choices[0];
  const pick = (key: string) => {
    const next = choices.find((one) => one.key === key);
    if (!next || !current) return;
    // What was entered stays as long as the new operator takes the same kind of value.
    const kept =
      next.operand === current.operand ? condition.operand : next.operand === 'span' ? startingSpan : undefined;
    onChange({ ...condition, operator: next.operator, operand: next.operand === 'none' ? next.fixed : kept });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <span className="mr-auto truncate text-12 font-medium text-muted">{field.label}</span>
        <IconButton size="sm" label={`Remove the filter on ${field.label}`} onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <Select
        aria-label={`How ${field.label} is compared`}
        value={current?.key ?? null}
        onValueChange={pick}
        options={choices.map(({ key, label }) => ({ value: key, label }))}
      />
      {current && (
        <OperandEditor
          key={current.key}
          field={field}
          kind={current.operand}
          operand={condition.operand}
          onChange={(operand) => onChange({ ...condition, operand: operand ?? undefined })}
          onDone={onDone}
        />
      )}
    </div>
  );
}
