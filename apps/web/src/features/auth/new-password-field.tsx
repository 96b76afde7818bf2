'use client';
import { FormField, Input } from '@cardinal/ui/input';

/** A password as it is chosen. */
export function NewPasswordField(props: {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  label?: string;
  autoFocus?: boolean;
}) {
  const { value, onChange, error, label = 'Password', autoFocus } = props;
  return (
    <FormField label={label} help="At least 10 characters." error={error}>
      {(control) => (
        <Input
          {...control}
          type="password"
          autoFocus={autoFocus}
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
