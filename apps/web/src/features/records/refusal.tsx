import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** Why something cannot be done, in a question about it; or what is not known of it. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex items-start gap-2 text-13">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-text" strokeWidth={1.5} />
      <span>{children}</span>
    </p>
  );
}
