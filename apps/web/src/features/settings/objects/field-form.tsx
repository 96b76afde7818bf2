'use client';
import { Button } from '@cardinal/ui/button';
import { submitWhenRead } from '@cardinal/ui/fields';
import { FormField, Input } from '@cardinal/ui/input';
import { FormError, type Issues } from '#forms/index.ts';
import { type FieldDraft, keyOf } from './field-draft.ts';
import { faceOf, type TeamFieldType } from './field-faces.ts';
import { FieldPreview } from './field-preview.tsx';
import { FieldSettings } from './field-settings.tsx';

/** The fields of the form that show their own errors. */
export const fieldFormFields = ['label', 'key', 'help', 'required', 'unique', 'default', 'options', 'format'].concat([
  'min',
  'max',
  'integer',
  'target',
  'onDelete',
]);

interface FieldFormProps {
  id: string;
  type: TeamFieldType;
  draft: FieldDraft;
  onChange: (part: Partial<FieldDraft>) => void;
  issues: Issues;
  onSubmit: () => void;
  /** Goes back to the types; of a field that is new. */
  onOtherType?: () => void;
  /** Goes on to give a field that there is another type, where that can be done. */
  onConvert?: () => void;
  /** Begins to merge an option of a field that there is. */
  onMerge?: (value: string) => void;
}

/** What a field is called and what its type may be told, with the field as it will be at its foot. */
export function FieldForm({
  id,
  type,
  draft,
  onChange,
  issues,
  onSubmit,
  onOtherType,
  onConvert,
  onMerge,
}: FieldFormProps) {
  const { icon: Icon, label: typeLabel } = faceOf(type);
  const isNew = onOtherType !== undefined;
  return (
    <div className="flex min-h-full flex-col">
      <form
        id={id}
        noValidate
        onSubmit={(event) => submitWhenRead(event, onSubmit)}
        className="flex grow flex-col gap-4 p-4"
      >
        <p className="flex items-center gap-2">
          <Icon aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
          {typeLabel}
          {isNew && (
            <Button size="sm" variant="ghost" className="ml-auto" onClick={onOtherType}>
              Another type
            </Button>
          )}
          {onConvert && (
            <Button size="sm" variant="ghost" className="ml-auto" onClick={onConvert}>
              Change type…
            </Button>
          )}
        </p>
        <FormField label="Label" error={issues.at('label')} required>
          {(control) => (
            <Input
              {...control}
              autoFocus={isNew}
              autoComplete="off"
              maxLength={60}
              value={draft.label}
              onChange={(event) => onChange({ label: event.target.value })}
            />
          )}
        </FormField>
        <FormField
          label="Key"
          error={issues.at('key')}
          help={isNew ? 'What programs and filters say. It is for good.' : 'Keys are for good.'}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              maxLength={64}
              disabled={!isNew}
              className="font-mono"
              value={keyOf(draft)}
              onChange={(event) => onChange({ key: event.target.value })}
            />
          )}
        </FormField>
        <FieldSettings type={type} draft={draft} onChange={onChange} issues={issues} isNew={isNew} onMerge={onMerge} />
        <FormField label="Help" help="Stands under the field wherever one fills it in." error={issues.at('help')}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={300}
              value={draft.help}
              onChange={(event) => onChange({ help: event.target.value })}
            />
          )}
        </FormField>
        <FormError issues={issues} />
      </form>
      <FieldPreview type={type} draft={draft} />
    </div>
  );
}
