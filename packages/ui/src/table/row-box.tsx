import { Check } from 'lucide-react';

export interface RowBoxProps {
  label: string;
  checked: boolean;
  onToggle: (range: boolean) => void;
}

/** The box that selects a row. Native and light, for there are many; Shift selects all from the last one pressed. */
export function RowBox({ label, checked, onToggle }: RowBoxProps) {
  return (
    <span className="relative inline-flex size-4">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        checked={checked}
        onChange={(event) => onToggle(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
        className="size-4 appearance-none rounded-sm border border-border-strong bg-surface-1 before:absolute before:-inset-1 checked:border-fg checked:bg-fg"
      />
      {checked && (
        <Check aria-hidden className="pointer-events-none absolute inset-0.5 size-3 text-surface-0" strokeWidth={2.5} />
      )}
    </span>
  );
}
