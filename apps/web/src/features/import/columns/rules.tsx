'use client';
import { FormField, Input } from '@cardinal/ui/input';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { Select } from '@cardinal/ui/select';
import { nounsFor } from '#features/create/creatable.ts';
import type { ImportTarget, ImportView, Mapping } from '../types.ts';
import { Constants } from './constants.tsx';
import { PipelineChoice } from './pipeline-choice.tsx';

interface RulesProps {
  view: ImportView;
  target: ImportTarget;
  mapping: Mapping;
  onChange: (part: Partial<Mapping>) => void;
}

/** What holds for every row: how it finds its record, what its name is made from, what is the same for all. */
export function Rules({ view, target, mapping, onChange }: RulesProps) {
  const keys = target.fields.filter(({ isKey, path }) => isKey && mapping.columns.some(({ field }) => field === path));
  const hasDates = mapping.columns.some(({ field }) =>
    ['date', 'datetime'].includes(target.fields.find(({ path }) => path === field)?.type ?? ''),
  );
  const title = target.fields.find(({ path, type }) => path === target.title && type === 'text');
  const titleIsColumn = mapping.columns.some(({ field }) => field === title?.path);
  const isMember = target.key === 'member';
  const many = nounsFor(target).plural;
  return (
    <Panel className="max-w-5xl shrink-0">
      <PanelHeader title="For every row" />
      <div className="grid gap-4 p-3 sm:grid-cols-2">
        {!isMember && (
          <FormField
            label="Rows find what is there already by"
            help={
              keys.length ? undefined : 'Let a column go to a unique field, such as External id, to update instead.'
            }
          >
            {(control) => (
              <Select
                {...control}
                value={mapping.key ?? 'none'}
                onValueChange={(key) => onChange({ key: key === 'none' ? null : key })}
                options={[
                  { value: 'none', label: `Nothing: every row makes a new ${nounsFor(target).singular}` },
                  ...keys.map(({ path, label }) => ({ value: path, label })),
                ]}
              />
            )}
          </FormField>
        )}
        {mapping.key !== null && (
          <FormField label="Those that are there are">
            {(control) => (
              <Select
                {...control}
                value={mapping.onMatch}
                onValueChange={(onMatch) => onChange({ onMatch: onMatch as Mapping['onMatch'] })}
                options={[
                  { value: 'update', label: 'Updated; empty cells change nothing' },
                  { value: 'skip', label: 'Left as they are' },
                ]}
              />
            )}
          </FormField>
        )}
        {title && !titleIsColumn && !isMember && (
          <FormField
            label={`${title.label} is put together from`}
            help="Columns stand in braces; what only parts an empty one is left out."
          >
            {(control) => (
              <Input
                {...control}
                defaultValue={mapping.template?.text ?? ''}
                placeholder={`{${view.columns[0]?.name ?? 'column'}}`}
                onBlur={(event) => {
                  const text = event.target.value.trim();
                  if (text !== (mapping.template?.text ?? ''))
                    onChange({ template: text ? { field: title.path, text } : null });
                }}
              />
            )}
          </FormField>
        )}
        {hasDates && (
          <FormField label="Days like 03/04/2026 are">
            {(control) => (
              <Select
                {...control}
                value={mapping.dateOrder}
                onValueChange={(dateOrder) => onChange({ dateOrder: dateOrder as Mapping['dateOrder'] })}
                options={[
                  { value: 'mdy', label: 'Month first: 4 March 2026' },
                  { value: 'dmy', label: 'Day first: 3 April 2026' },
                ]}
              />
            )}
          </FormField>
        )}
        {target.fields.some((field) => field.target === 'stage') && (
          <PipelineChoice view={view} mapping={mapping} onChange={onChange} />
        )}
        <Constants target={target} mapping={mapping} onChange={onChange} many={many} />
      </div>
    </Panel>
  );
}
