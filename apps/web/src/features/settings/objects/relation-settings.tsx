'use client';
import type { OnDelete } from '@cardinal/crm/fields';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { useBoot } from '#boot/index.ts';
import { wordFor } from '#features/create/creatable.ts';
import { ObjectIcon, placeName } from '#shell/index.ts';
import { has } from './field-faces.ts';
import type { FieldSettingsProps } from './field-settings.tsx';

const outcomes: readonly { value: OnDelete; label: string }[] = [
  { value: 'clear', label: 'This record stays and points nowhere' },
  { value: 'refuse', label: 'It cannot be deleted while this points to it' },
  { value: 'delete', label: 'This record is deleted with it' },
];

/** What a relation points to, and, of one to a single record, what becomes of a record when the other is deleted. */
export function RelationSettings({ type, draft, onChange, issues, isNew }: FieldSettingsProps) {
  const { schema } = useBoot();
  const targets = [...schema.objects.values()].filter(({ kind }) => kind === 'record');
  const target = schema.objects.get(draft.target ?? '');
  const choose = (key: string) => {
    const called = schema.objects.get(key);
    const label = draft.label.trim() || (type === 'relations' ? called?.plural : called?.singular);
    onChange({ target: key, ...(label !== undefined && { label }) });
  };
  return (
    <>
      <FormField
        label="Points to"
        error={issues.at('target')}
        help={isNew ? 'The records there show what points to them.' : 'What it points to is for good.'}
        required
      >
        {(control) => (
          <Select
            {...control}
            value={draft.target}
            disabled={!isNew}
            options={targets.map(({ key, plural, icon }) => ({
              value: key,
              label: placeName(key, plural),
              icon: <ObjectIcon name={icon} className="text-muted" />,
            }))}
            onValueChange={choose}
          />
        )}
      </FormField>
      {has(type, 'onDelete') && (
        <FormField
          label={`When the ${target ? wordFor(target.key, target.singular) : 'other record'} is deleted`}
          error={issues.at('onDelete')}
        >
          {(control) => (
            <Select
              {...control}
              value={draft.onDelete}
              options={outcomes}
              onValueChange={(onDelete) => onChange({ onDelete: onDelete as OnDelete })}
            />
          )}
        </FormField>
      )}
    </>
  );
}
