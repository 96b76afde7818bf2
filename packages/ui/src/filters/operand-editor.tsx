'use client';
import {
  type CalendarUnit,
  calendarUnits,
  type FieldDefinition,
  fieldTraits,
  type Money,
  type Span,
} from '@cardinal/crm/fields';
import { FieldEditor, useFieldContext } from '../fields/index.ts';
import { Input } from '../input/index.ts';
import { Select } from '../select/index.ts';
import { unitWords } from './operand-words.ts';
import type { OperandKind } from './operators.ts';
import { ValuesEditor } from './values-editor.tsx';

export interface OperandEditorProps {
  field: FieldDefinition;
  kind: OperandKind;
  operand: unknown;
  onChange: (operand: unknown) => void;
  /** Called when the one thing there was to choose has been chosen. */
  onDone?: () => void;
}

/** What a condition compares with, in the shape that its operator takes. */
export function OperandEditor(props: OperandEditorProps) {
  const { field, kind, operand, onChange } = props;
  if (kind === 'text' || kind === 'currency') {
    return (
      <Input
        aria-label={`${field.label} value`}
        placeholder={kind === 'currency' ? 'EUR' : 'Value'}
        value={typeof operand === 'string' ? operand : ''}
        onChange={(event) => onChange(kind === 'currency' ? event.target.value.toUpperCase() : event.target.value)}
      />
    );
  }
  if (kind === 'list') return <ListEditor {...props} />;
  if (kind === 'value') return isPicked(field) ? <PickedValue {...props} /> : <ValueEditor {...props} />;
  if (kind === 'values')
    return (
      <ValuesEditor field={field} values={Array.isArray(operand) ? operand.map(String) : []} onChange={onChange} />
    );
  if (kind === 'range') return <RangeEditor {...props} />;
  if (kind === 'span') return <SpanEditor {...props} />;
  if (kind === 'unit') {
    return (
      <Select
        aria-label={`${field.label} unit`}
        value={typeof operand === 'string' ? operand : null}
        onValueChange={onChange}
        options={calendarUnits.map((unit) => ({ value: unit, label: unit }))}
      />
    );
  }
  return null;
}

const isPicked = ({ type }: FieldDefinition) => ['choice', 'reference'].includes(fieldTraits(type).operators);

/** One option, user or record. */
function PickedValue({ field, operand, onChange, onDone }: OperandEditorProps) {
  return (
    <ValuesEditor
      single
      field={field}
      values={typeof operand === 'string' ? [operand] : []}
      onChange={([value]) => {
        onChange(value);
        if (value !== undefined) onDone?.();
      }}
    />
  );
}

/** One value of the field, by the field's own editor. Money is compared in minor units, instants by their day. */
function ValueEditor({ field, operand, onChange }: OperandEditorProps) {
  const { parseContext } = useFieldContext();
  const compared: FieldDefinition = {
    ...field,
    required: false,
    ...(field.type === 'datetime' && { type: 'date' as const }),
  };
  const isMoney = field.type === 'currency';
  const value =
    isMoney && typeof operand === 'number' ? { minor: operand, currency: parseContext.currency } : (operand ?? null);
  return (
    <FieldEditor
      variant="form"
      field={compared}
      value={value}
      onCommit={(next) => onChange(isMoney && next ? (next as Money).minor : next)}
      onCancel={() => undefined}
    />
  );
}

function RangeEditor({ field, operand, onChange }: OperandEditorProps) {
  const [low, high] = Array.isArray(operand) ? (operand as unknown[]) : [];
  return (
    <div className="flex items-start gap-2">
      <ValueEditor
        kind="value"
        field={{ ...field, label: `${field.label} from` }}
        operand={low}
        onChange={(next) => onChange([next, high])}
      />
      <span className="py-1.5 text-muted">to</span>
      <ValueEditor
        kind="value"
        field={{ ...field, label: `${field.label} to` }}
        operand={high}
        onChange={(next) => onChange([low, next])}
      />
    </div>
  );
}

function SpanEditor({ field, operand, onChange }: OperandEditorProps) {
  const span = (operand ?? { count: 7, unit: 'day' }) as Span;
  return (
    <div className="flex gap-2">
      <Input
        aria-label={`${field.label} count`}
        type="number"
        min={1}
        className="w-20"
        value={span.count}
        onChange={(event) => onChange({ ...span, count: Math.max(1, Math.floor(event.target.valueAsNumber) || 1) })}
      />
      <Select
        aria-label={`${field.label} unit`}
        value={span.unit}
        onValueChange={(unit) => onChange({ ...span, unit: unit as CalendarUnit })}
        options={calendarUnits.map((unit) => ({ value: unit, label: unitWords[unit] }))}
      />
    </div>
  );
}

function ListEditor({ field, operand, onChange }: OperandEditorProps) {
  const words = Array.isArray(operand) ? operand.join(', ') : '';
  return (
    <Input
      aria-label={`${field.label} values, separated by commas`}
      placeholder="One, another"
      defaultValue={words}
      onChange={(event) =>
        onChange(
          event.target.value
            .split(',')
            .map((word) => word.trim())
            .filter(Boolean),
        )
      }
    />
  );
}
