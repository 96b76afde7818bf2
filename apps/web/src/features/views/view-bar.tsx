'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import type { TableLayout } from '@cardinal/ui/table';
import { Lock } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { listHref } from '#routes/index.ts';
import { placeName } from '#shell/index.ts';
import { trpc } from '#trpc/index.ts';
import type { ListState } from '../records/list/use-list-state.ts';
import { definitionOf } from './definition.ts';
import { DisplayMenu } from './display-menu.tsx';
import { LeftOutNote } from './left-out-note.tsx';
import { NameDialog } from './name-dialog.tsx';
import type { View } from './types.ts';
import { noView } from './use-open-view.ts';
import { useViewCommands } from './use-view-commands.ts';
import { ViewMenu } from './view-menu.tsx';

export interface ViewBarProps {
  object: SchemaObject;
  state: ListState;
  /** The columns as they stand, which a new view keeps. */
  layout: TableLayout | null;
}

/** The views of an object, the one that is open, and what can be done with what was changed of it. */
export function ViewBar({ object, state, layout }: ViewBarProps) {
  const listed = trpc.views.list.useQuery({ object: object.key });
  const commands = useViewCommands();
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const openView = useGoToView(object);
  const { view, missing } = state.open;
  const { views = [], mayShare = false, mayCurate = false } = listed.data ?? {};
  const parts = { ...state, columns: state.columns ?? (view ? null : layout) };
  const save = () =>
    view &&
    void commands
      .update(view, { layout: state.layout, definition: definitionOf(parts) }, `View "${view.name}" saved`)
      .then((saved) => saved && state.reset());
  return (
    <>
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-1 border-b border-border px-2">
        <nav aria-label="Views" className="min-w-0 grow basis-0 overflow-x-auto [scrollbar-width:none]">
          <ul className="flex">
            <ViewTab object={object} view={null} isOpen={!view} />
            {views.map((one) => (
              <ViewTab key={one.id} object={object} view={one} isOpen={one.id === view?.id} />
            ))}
          </ul>
        </nav>
        {state.changed && (
          <span
            role="group"
            aria-label="Unsaved changes"
            className="flex shrink-0 items-center gap-1 max-sm:order-last max-sm:w-full max-sm:px-2 max-sm:pb-1"
          >
            <Badge>Changed</Badge>
            {view?.mayChange && !state.fault && (
              <Button size="sm" onClick={save}>
                Save
              </Button>
            )}
            {!state.fault && (
              <Button size="sm" variant="ghost" onClick={() => setNaming('new')}>
                Save as…
              </Button>
            )}
            <Button size="sm" variant="ghost" onClick={state.reset}>
              Reset
            </Button>
          </span>
        )}
        <DisplayMenu object={object} state={state} />
        <ViewMenu
          view={view}
          mayShare={mayShare}
          mayCurate={mayCurate}
          commands={commands}
          onNew={() => setNaming('new')}
          onRename={() => setNaming('rename')}
          onGone={() => openView(null)}
        />
      </div>
      {(missing || view) && <LeftOutNote view={view} />}
      {naming && (
        <NameDialog
          title={naming === 'new' ? 'Save as a new view' : 'Rename the view'}
          start={naming === 'rename' ? (view?.name ?? '') : ''}
          shares={naming === 'new' && mayShare}
          onClose={() => setNaming(null)}
          onName={async (name, isShared) => {
            if (naming === 'rename') return view ? await commands.rename(view, name) : undefined;
            const definition = definitionOf({ ...parts, columns: state.columns ?? layout });
            const id = await commands.create({ object: object.key, name, isShared, layout: state.layout, definition });
            openView(id);
          }}
        />
      )}
    </>
  );
}

/** Where a view is; the plain list has an address of its own where one's role meets another view first. */
function useViewHref(object: SchemaObject): (id: string | null) => string {
  const { schema, views } = useBoot();
  return (id) => {
    const saved = id ?? (views.defaults[object.key] ? noView : null);
    return listHref(object.key, schema) + (saved ? `?saved=${saved}` : '');
  };
}

function useGoToView(object: SchemaObject): (id: string | null) => void {
  const hrefOf = useViewHref(object);
  return (id) => window.history.pushState(null, '', hrefOf(id));
}

function ViewTab({ object, view, isOpen }: { object: SchemaObject; view: View | null; isOpen: boolean }) {
  const hrefOf = useViewHref(object);
  return (
    <li className="shrink-0">
      <Link
        href={hrefOf(view?.id ?? null)}
        aria-current={isOpen ? 'page' : undefined}
        className={cn(
          'flex h-9 max-w-52 items-center gap-1.5 border-b border-transparent px-2 text-13 text-muted outline-offset-[-2px] hover:text-fg',
          isOpen && 'border-fg font-medium text-fg',
        )}
      >
        {view && !view.isShared && <Lock aria-label="Only you see it" className="size-3 shrink-0" strokeWidth={1.5} />}
        <span className="truncate" title={view?.name}>
          {view ? view.name : `All ${placeName(object.key, object.plural).toLowerCase()}`}
        </span>
      </Link>
    </li>
  );
}
