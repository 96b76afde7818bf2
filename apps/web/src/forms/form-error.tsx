'use client';
import { FieldError } from '@cardinal/ui/input';
import { useEffect, useRef } from 'react';
import type { Issues } from './issues.ts';

/** What went wrong with a form as a whole, above its buttons. When fields are wrong, the first of them takes the focus. */
export function FormError({ issues: { other, failure } }: { issues: Pick<Issues, 'other' | 'failure'> }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!failure) return;
    place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  return (
    <div ref={place} className="contents">
      <FieldError message={other} className="text-13" />
    </div>
  );
}
