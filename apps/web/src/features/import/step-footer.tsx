import { FieldError } from '@cardinal/ui/input';
import { type ReactNode, useId } from 'react';

/** What went wrong with a step, and the way on. */
export function StepFooter({ error, children }: { error?: string | null; children: ReactNode }) {
  const id = useId();
  return (
    <footer className="flex flex-wrap items-center gap-2">
      {children}
      <FieldError id={id} message={error ?? null} />
    </footer>
  );
}
