'use client';
import { Checkbox } from '@cardinal/ui/checkbox';
import { FieldInput } from '@cardinal/ui/fields';
import { FieldError } from '@cardinal/ui/input';
import { useId } from 'react';
import type { Issues } from '#forms/index.ts';
import { BoundSettings } from './bound-settings.tsx';
import { definitionOf, type FieldDraft } from './field-draft.ts';
import { has, type TeamFieldType } from './field-faces.ts';
import { FormatChoice } from './format-choice.tsx';
import { OptionList } from './option-list.tsx';
import { RelationSettings } from './relation-settings.tsx';

export interface FieldSettingsProps {
  type: TeamFieldType;
  draft: FieldDraft;
  onChange: (part: Partial<FieldDraft>) => void;
  issues: Issues;
  /** A field that there is keeps its target. */
  isNew: boolean;
  /** Begins to merge an option, by its value, into another one. */
  onMerge?: ((value: string) => void) | undefined;
}

/** What the type of a field may be told, each setting with its own error. */
export function FieldSettings(props: FieldSettingsProps) {
  const { type, draft, onChange, issues } = props;
  const { help: _, required: __, ...definition } = definitionOf(draft, type);
  return (
    <>
      {has(type, 'target') && <RelationSettings {...props} />}
      {has(type, 'options') && <OptionList {...props} />}
      {has(type, 'format') && <FormatChoice {...props} />}
      {has(type, 'bounds') && <BoundSettings {...props} />}
      {has(type, 'default') && !draft.unique && (
        <FieldInput
          field={{ ...definition, label: 'Default', help: 'New records begin with it.' }}
          value={draft.default}
          error={issues.at('default')}
          onChange={(value) => onChange({ default: value as FieldDraft['default'] })}
        />
      )}
      <div className="flex flex-col gap-2">
        {has(type, 'required') && (
          <Tick
            label="Required"
            help="Asked for wherever a record is written from now on; old records stay as they are."
            checked={draft.required}
            onChange={(required) => onChange({ required })}
            error={issues.at('required')}
          />
        )}
        {has(type, 'unique') && (
          <Tick
            label="No two alike"
            help="A value can stand on one record only."
            checked={draft.unique}
            onChange={(unique) => onChange({ unique })}
            error={issues.at('unique')}
          />
        )}
        {has(type, 'integer') && (
          <Tick
            label="Whole numbers only"
            checked={draft.integer}
            onChange={(integer) => onChange({ integer })}
            error={issues.at('integer')}
          />
        )}
      </div>
    </>
  );
}

interface TickProps {
  label: string;
  help?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error: string | null;
}

function Tick({ label, help, checked, onChange, error }: TickProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <span className="flex items-start gap-2">
        <Checkbox
          id={id}
          className="mt-0.5"
          checked={checked}
          onCheckedChange={onChange}
          aria-describedby={help && `${id}-help`}
        />
        <span className="flex min-w-0 flex-col">
          <label htmlFor={id}>{label}</label>
          {help && (
            <span id={`${id}-help`} className="text-12 text-muted">
              {help}
            </span>
          )}
        </span>
      </span>
      <FieldError message={error} />
    </div>
  );
}
