import { Check } from 'lucide-react';
import { cn } from '../cn/index.ts';

export interface StepperProps {
  label: string;
  steps: readonly string[];
  /** Index of the step one is at; those before it are done. Past the last, all of them are. */
  current: number;
  /** Lets one go back to a step that is done. */
  onStep?: (index: number) => void;
}

/** How far one is through a few steps. */
export function Stepper({ label, steps, current, onStep }: StepperProps) {
  return (
    <ol aria-label={label} className="flex min-h-6 flex-wrap items-center gap-x-2 gap-y-1 text-12">
      {steps.map((step, at) => (
        <li key={step} aria-current={at === current ? 'step' : undefined} className="flex items-center gap-2">
          {at > 0 && <span aria-hidden className="h-px w-4 bg-border-strong max-sm:hidden" />}
          <StepMark index={at} current={current} />
          {onStep && at < current ? (
            <button type="button" className="link min-h-6 text-muted hover:text-fg" onClick={() => onStep(at)}>
              {step}
            </button>
          ) : (
            <span className={at === current ? 'font-medium' : 'text-muted'}>{step}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function StepMark({ index, current }: { index: number; current: number }) {
  const done = index < current;
  return (
    <span
      data-numeric
      className={cn(
        'inline-flex size-5 items-center justify-center rounded-full border text-11',
        index === current ? 'border-fg text-fg' : 'border-border-strong text-muted',
        done && 'border-fg bg-fg text-surface-0',
      )}
    >
      {done ? <Check role="img" aria-label="Done" className="size-3" strokeWidth={2.5} /> : index + 1}
    </span>
  );
}
