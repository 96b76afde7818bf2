'use client';
import type { ConversionPreview } from '@cardinal/crm/definitions';
import type { FieldTypeKey } from '@cardinal/crm/fields';
import { Button } from '@cardinal/ui/button';
import { Combobox } from '@cardinal/ui/combobox';
import { FormField } from '@cardinal/ui/input';
import { SkeletonRows } from '@cardinal/ui/states';
import { FormError, type Issues } from '#forms/index.ts';
import { currencyOptions, timeZoneOptions } from '../workspace/choices.ts';
import type { ConversionDraft } from './convert-field-drawer.tsx';
import { DryRun } from './dry-run.tsx';
import { faceOf, type TeamFieldType } from './field-faces.ts';

interface ConversionFormProps {
  id: string;
  from: FieldTypeKey;
  type: TeamFieldType;
  draft: ConversionDraft;
  preview: { readonly data: ConversionPreview | undefined; readonly isFetching: boolean };
  issues: Issues;
  onChange: (part: Partial<ConversionDraft>) => void;
  onOtherType: () => void;
  onSubmit: () => void;
}

const takesCurrency = (from: FieldTypeKey, to: FieldTypeKey) =>
  to === 'currency' || (from === 'currency' && to === 'number');
const takesZone = (from: FieldTypeKey, to: FieldTypeKey) =>
  (to === 'datetime' && from !== to) || (from === 'datetime' && to === 'date');

/** From which type to which, what that depends on, and what it would do. */
export function ConversionForm(props: ConversionFormProps) {
  const { id, from, type, draft, preview, issues, onChange, onOtherType, onSubmit } = props;
  const { icon: Icon, label } = faceOf(type);
  const { data } = preview;
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      className="flex flex-col gap-4 p-4"
    >
      <p className="flex items-center gap-2">
        <span className="text-muted">{faceOf(from).label} →</span>
        <Icon aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
        {label}
        <Button size="sm" variant="ghost" className="ml-auto" onClick={onOtherType}>
          Another type
        </Button>
      </p>
      {takesCurrency(from, type) && (
        <FormField
          label="Currency"
          help={type === 'currency' ? 'Of numbers that name none.' : 'Amounts in another one do not convert.'}
          error={issues.at('currency')}
        >
          {(control) => (
            <Combobox
              {...control}
              label="Currency"
              source={currencyOptions()}
              value={draft.currency ?? data?.currency ?? null}
              onValueChange={(currency) => currency && onChange({ currency })}
            />
          )}
        </FormField>
      )}
      {takesZone(from, type) && (
        <FormField label="Time zone" help="In which days begin and end." error={issues.at('timeZone')}>
          {(control) => (
            <Combobox
              {...control}
              label="Time zone"
              source={timeZoneOptions()}
              value={draft.timeZone ?? data?.timeZone ?? null}
              onValueChange={(timeZone) => timeZone && onChange({ timeZone })}
            />
          )}
        </FormField>
      )}
      {data ? (
        <DryRun
          preview={data}
          leaveEmpty={draft.leaveEmpty}
          error={issues.at('unconverted')}
          onLeaveEmpty={(leaveEmpty) => onChange({ leaveEmpty })}
        />
      ) : (
        preview.isFetching && <SkeletonRows count={4} />
      )}
      <FormError issues={issues} />
    </form>
  );
}
