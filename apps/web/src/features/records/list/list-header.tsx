'use client';
import { isCompared, type SchemaObject } from '@cardinal/crm/schema';
import { IconButton } from '@cardinal/ui/button';
import { DropdownMenu } from '@cardinal/ui/menu';
import { PageHeader } from '@cardinal/ui/page';
import { ColumnChooser, type TableLayout } from '@cardinal/ui/table';
import { Ellipsis } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { ReactNode, RefObject } from 'react';
import { wordFor } from '#features/create/creatable.ts';
import { useCreateRecord } from '#features/create/index.ts';
import { useLabelViews } from '#features/labels/use-label-views.ts';
import { useScoreView } from '#features/runs/use-score-view.ts';
import { duplicatesHref } from '#routes/index.ts';
import { placeName } from '#shell/index.ts';
import { FindBox } from './find-box.tsx';
import { NewButton } from './new-button.tsx';
import type { ListState } from './use-list-state.ts';

export interface ListHeaderProps {
  object: SchemaObject;
  state: ListState;
  layout: TableLayout | null;
  onLayoutChange: (layout: TableLayout) => void;
  mayCreate: boolean;
  box: RefObject<HTMLInputElement | null>;
  /** Before the tools: which view one sees. */
  views?: ReactNode;
}

/** The list's name with finding, columns, the trash and the way to add one. */
export function ListHeader({ object, state, layout, onLayoutChange, mayCreate, box, views }: ListHeaderProps) {
  const router = useRouter();
  const create = useCreateRecord();
  const score = useScoreView(object);
  const labels = useLabelViews(object.key);
  const name = placeName(object.key, object.plural);
  // What the address asks for and cannot be shown is not what would be worked on.
  const isList = !state.trash && !state.fault;
  return (
    <PageHeader
      title={state.trash ? `${name} in the trash` : name}
      actions={
        <>
          {views}
          <FindBox box={box} value={state.search} onChange={state.setSearch} />
          {layout && (
            <span className="max-sm:hidden">
              <ColumnChooser object={object} layout={layout} onLayoutChange={onLayoutChange} />
            </span>
          )}
          <DropdownMenu
            align="end"
            entries={[
              ...(score && isList
                ? [{ label: 'Score this view', onSelect: () => score({ filter: state.filter, search: state.search }) }]
                : []),
              ...(isList ? labels : []).map(({ name, start }) => ({
                label: `Label this view: ${name}`,
                onSelect: () => start({ filter: state.filter, search: state.search }),
              })),
              ...(isCompared(object) && !state.trash
                ? [{ label: 'Duplicates', onSelect: () => router.push(duplicatesHref(object)) }]
                : []),
              {
                label: state.trash ? 'Leave the trash' : 'Show the trash',
                onSelect: () => state.setTrash(!state.trash),
              },
            ]}
          >
            <IconButton size="sm" label="More">
              <Ellipsis aria-hidden />
            </IconButton>
          </DropdownMenu>
          {mayCreate && !state.trash && (
            <NewButton label={`New ${wordFor(object.key, object.singular)}`} onClick={() => create(object.key)} />
          )}
        </>
      }
    />
  );
}
