'use client';
import { Dialog } from '../dialog/index.ts';
import { Kbd } from '../kbd/index.ts';
import type { Shortcut } from './shortcut.ts';

export interface ShortcutsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  shortcuts: readonly Pick<Shortcut, 'keys' | 'label' | 'group'>[];
}

/** All the shortcuts there are, by group. */
export function ShortcutsDialog({ open, onOpenChange, shortcuts }: ShortcutsDialogProps) {
  const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" className="max-w-160">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3 className="pb-1 text-12 font-medium text-muted">{group}</h3>
            <dl>
              {shortcuts
                .filter((one) => one.group === group)
                .map(({ keys, label }) => (
                  <div key={keys + label} className="flex h-7 items-center justify-between gap-4">
                    <dt className="truncate">{label}</dt>
                    <dd>
                      <Kbd keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
