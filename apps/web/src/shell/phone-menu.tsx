'use client';
import { Drawer } from '@cardinal/ui/dialog';
import { useBoot } from '#boot/index.ts';
import { SidebarContent } from './sidebar.tsx';

/** The sidebar of small screens. */
export function PhoneMenu({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { workspace } = useBoot();
  return (
    <Drawer open={open} onOpenChange={onOpenChange} side="left" title={workspace.name} className="max-w-72 border-r">
      <div className="flex h-full flex-col pt-1">
        <SidebarContent onGo={() => onOpenChange(false)} />
      </div>
    </Drawer>
  );
}
