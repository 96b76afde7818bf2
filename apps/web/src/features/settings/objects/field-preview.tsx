'use client';
import { FieldInput } from '@cardinal/ui/fields';
import { useState } from 'react';
import { definitionOf, type FieldDraft } from './field-draft.ts';
import { has, type TeamFieldType } from './field-faces.ts';

/** The field as forms will show it, to be tried out. */
export function FieldPreview({ type, draft }: { type: TeamFieldType; draft: FieldDraft }) {
  const [value, setValue] = useState<unknown>(draft.default);
  const field = definitionOf(draft, type);
  // What it points to is searched for, which takes an object.
  const isWhole = !has(type, 'target') || draft.target !== null;
  return (
    <section
      aria-label="Preview"
      className="sticky bottom-0 flex flex-col gap-3 border-t border-border bg-surface-0 p-4"
    >
      <h3 className="text-12 text-muted">Preview</h3>
      {isWhole ? (
        // Another target or other bounds are another editor.
        <FieldInput key={`${draft.target} ${draft.format}`} field={field} value={value} onChange={setValue} />
      ) : (
        <p className="text-muted">Choose what it points to.</p>
      )}
    </section>
  );
}
