'use client';
import type { ConversionPreview } from '@cardinal/crm/definitions';
import { OptionPill } from '@cardinal/ui/badge';
import { Checkbox } from '@cardinal/ui/checkbox';
import { FieldError } from '@cardinal/ui/input';
import { useId } from 'react';
import { settingWords } from './setting-words.ts';

interface DryRunProps {
  preview: ConversionPreview;
  leaveEmpty: boolean;
  error: string | null;
  onLeaveEmpty: (leaveEmpty: boolean) => void;
}

const optionsShown = 12;

/** What giving a field another type would do: how many records convert, which would not and why, and what goes. */
export function DryRun({ preview, leaveEmpty, error, onLeaveEmpty }: DryRunProps) {
  const { converts, fails, empty, unconverted, options, lost, views } = preview;
  return (
    <section aria-label="Dry run" className="flex flex-col gap-4">
      <dl className="grid grid-cols-3 gap-2 rounded-md border border-border bg-surface-1 p-3">
        <Count name="convert" count={converts} />
        <Count name="do not" count={fails} />
        <Count name="are empty" count={empty} />
      </dl>
      {options && options.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3 className="text-12 font-medium text-muted">Options</h3>
          <p className="flex flex-wrap gap-1">
            {options.slice(0, optionsShown).map(({ value, label, color }) => (
              <OptionPill key={value} color={color}>
                {label}
              </OptionPill>
            ))}
            {options.length > optionsShown && (
              <span className="text-12 leading-5 text-muted">and {options.length - optionsShown} more</span>
            )}
          </p>
        </div>
      )}
      {fails > 0 && <Unconverted {...{ unconverted, fails, leaveEmpty, error, onLeaveEmpty }} />}
      {lost.length > 0 && (
        <p className="text-13 text-muted">
          What goes with the old type: {lost.map((name) => settingWords[name]).join(', ')}.
        </p>
      )}
      {views.count > 0 && (
        <p className="text-13 text-muted">
          {views.count === 1 ? 'One view shows' : `${views.count} views show`} less, since a condition, a sort or a
          total does not go with the new type{views.names.length > 0 && `: ${views.names.join(', ')}`}.
        </p>
      )}
    </section>
  );
}

const Count = ({ name, count }: { name: string; count: number }) => (
  <div className="flex flex-col-reverse">
    <dt className="text-12 text-muted">{name}</dt>
    <dd data-numeric className="text-16">
      {count.toLocaleString('en')}
    </dd>
  </div>
);

function Unconverted({
  unconverted,
  fails,
  leaveEmpty,
  error,
  onLeaveEmpty,
}: Pick<ConversionPreview, 'unconverted' | 'fails'> & Pick<DryRunProps, 'leaveEmpty' | 'error' | 'onLeaveEmpty'>) {
  const id = useId();
  const records = fails === 1 ? 'this record' : `these ${fails.toLocaleString('en')} records`;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-12 font-medium text-muted">
        What does not convert{unconverted.length < fails && `, the first ${unconverted.length}`}
      </h3>
      <ul aria-label="What does not convert" className="flex flex-col rounded-md border border-border">
        {unconverted.map((one) => (
          <li key={one.id} className="flex flex-col gap-0.5 border-t border-border px-3 py-2 first:border-t-0">
            <span className="flex min-w-0 gap-3">
              <span className="min-w-0 grow truncate font-medium">{one.title}</span>
              <span className="max-w-1/2 truncate" title={one.value}>
                {one.value}
              </span>
            </span>
            <span className="text-12 text-muted">{one.reason}</span>
          </li>
        ))}
      </ul>
      <label htmlFor={id} className="flex w-fit items-center gap-2">
        <Checkbox
          id={id}
          checked={leaveEmpty}
          onCheckedChange={onLeaveEmpty}
          {...(error && { 'aria-invalid': true, 'aria-describedby': `${id}-error` })}
        />
        Leave the field of {records} empty
      </label>
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
