'use client';
import { ObjectIcon } from '#shell/index.ts';
import type { ObjectDraft } from './object-draft.ts';

/** How the list of an object and a record of it will look. */
export function ObjectPreview({
  object: { singular, plural, icon, titleLabel, description },
}: {
  object: Pick<ObjectDraft, 'singular' | 'icon' | 'titleLabel' | 'description'> & { plural: string };
}) {
  const one = singular.trim() || 'Object';
  return (
    <section aria-label="Preview" className="flex min-w-0 flex-col gap-3">
      <h3 className="text-12 font-medium text-muted">Preview</h3>
      <div className="overflow-hidden rounded-md border border-border bg-surface-0">
        <p className="flex h-10 items-center gap-2 border-b border-border px-3">
          <ObjectIcon name={icon} className="shrink-0 text-muted" />
          <span className="min-w-0 grow truncate text-14 font-semibold">{plural.trim() || 'Objects'}</span>
          <span className="max-w-1/2 shrink-0 truncate rounded-md border border-border bg-surface-1 px-2 py-1 text-12 font-medium">
            New {one.toLowerCase()}
          </span>
        </p>
        <p className="grid h-8 grid-cols-2 items-center gap-3 border-b border-border px-3 text-12 text-muted">
          <span className="truncate">{titleLabel.trim() || 'Name'}</span>
          <span>Owner</span>
        </p>
        {['w-24', 'w-32', 'w-20'].map((width) => (
          <p
            key={width}
            aria-hidden
            className="grid h-8 grid-cols-2 items-center gap-3 border-b border-border px-3 last:border-b-0"
          >
            <span className={`h-2 rounded-sm bg-surface-2 ${width}`} />
            <span className="h-2 w-16 rounded-sm bg-surface-2" />
          </p>
        ))}
      </div>
      <div className="rounded-md border border-border bg-surface-0 p-3">
        <p className="flex items-center gap-1.5 text-12 text-muted">
          <ObjectIcon name={icon} size={14} className="shrink-0" />
          <span className="truncate">{one}</span>
        </p>
        <p className="mt-1 truncate text-16 font-semibold">{`${titleLabel.trim() || 'Name'} of one`}</p>
        {description.trim() && <p className="mt-1 line-clamp-3 text-12 text-muted">{description}</p>}
      </div>
    </section>
  );
}
