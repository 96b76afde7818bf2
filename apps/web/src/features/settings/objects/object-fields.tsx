'use client';
import { Checkbox } from '@cardinal/ui/checkbox';
import { FormField, Input, Textarea } from '@cardinal/ui/input';
import { useId } from 'react';
import type { Issues } from '#forms/index.ts';
import { IconChoice } from './icon-choice.tsx';
import type { filledObject, ObjectDraft } from './object-draft.ts';

interface ObjectFieldsProps {
  draft: ReturnType<typeof filledObject>;
  onChange: (part: Partial<ObjectDraft>) => void;
  issues: Issues;
}

const texts = [
  { name: 'singular', label: 'Name', help: 'One of them: "Factory order".', maxLength: 40 },
  { name: 'plural', label: 'Plural', help: 'Several of them: "Factory orders".', maxLength: 40 },
  { name: 'key', label: 'Key', help: 'What programs and filters say. It is for good.', mono: true, maxLength: 64 },
  { name: 'slug', label: 'Address', help: 'Where its list is: /objects/…', mono: true, maxLength: 60 },
] as const;

/** The controls for what an object is, each with its own error. */
export function ObjectFields({ draft, onChange, issues }: ObjectFieldsProps) {
  const uniqueId = useId();
  return (
    <>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        {texts.map(({ name, label, help, maxLength, ...rest }) => (
          <FormField key={name} label={label} help={help} error={issues.at(name)} required={name === 'singular'}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                spellCheck={!('mono' in rest)}
                maxLength={maxLength}
                className={'mono' in rest ? 'font-mono' : undefined}
                value={draft[name]}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </div>
      <IconChoice value={draft.icon} onChange={(icon) => onChange({ icon })} error={issues.at('icon')} />
      <FormField
        label="Description"
        help="What belongs here, for people and for the assistant."
        error={issues.at('description')}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={300}
            value={draft.description}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        label="Title"
        help='What a record is called by: "Order ID", "Address", "Name".'
        error={issues.at('title')}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={60}
            value={draft.titleLabel}
            onChange={(event) => onChange({ titleLabel: event.target.value })}
          />
        )}
      </FormField>
      <label htmlFor={uniqueId} className="flex w-fit items-center gap-2">
        <Checkbox
          id={uniqueId}
          checked={draft.titleUnique}
          onCheckedChange={(titleUnique) => onChange({ titleUnique })}
        />
        No two alike
      </label>
    </>
  );
}
