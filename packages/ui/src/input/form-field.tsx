'use client';
import { type ReactNode, useId } from 'react';
import { cn } from '../cn/index.ts';
import { FieldError } from './field-error.tsx';
import { Label } from './input.tsx';

/** What a control inside a FormField must spread to be named, described and marked wrong. */
export interface ControlProps {
  id: string;
  required?: boolean;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

export interface FormFieldProps {
  label: string;
  help?: string;
  error?: string | null;
  required?: boolean;
  className?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its help and, in its place, its error: an icon and words. */
export function FormField({ label, help, error, required, className, children }: FormFieldProps) {
  const id = useId();
  const describedBy = error ? `${id}-error` : help && `${id}-help`;
  return (
    <div className={cn('flex flex-col gap-1', className)}>
      <Label htmlFor={id}>
        {label}
        {required && (
          <span aria-hidden className="text-muted">
            {' '}
            · required
          </span>
        )}
      </Label>
      {children({
        id,
        ...(required && { required }),
        ...(error && { 'aria-invalid': true }),
        ...(describedBy && { 'aria-describedby': describedBy }),
      })}
      {help && !error && (
        <p id={`${id}-help`} className="text-12 text-muted">
          {help}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}
