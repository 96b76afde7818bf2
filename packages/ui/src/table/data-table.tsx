'use client';
import { cn } from '../cn/index.ts';
import { EmptyState, ErrorState, SkeletonRows } from '../states/index.ts';
import { AggregateList, Footer } from './footer.tsx';
import { GridTable } from './grid-table.tsx';
import { RecordList } from './record-list.tsx';
import type { DataTableProps } from './types.ts';
import { usePhone } from './use-phone.ts';

/** Records of any object as a spreadsheet that one works in by keyboard; as a list on a phone. Fills its parent's height. */
export function DataTable(props: DataTableProps) {
  const phone = usePhone();
  return (
    <div className={cn('flex h-full min-h-0 flex-col bg-surface-1')}>
      <Body {...props} phone={phone} />
      {phone && props.aggregates && <AggregateList object={props.object} aggregates={props.aggregates} />}
      <Footer
        object={props.object}
        nouns={props.nouns}
        count={props.count}
        selection={props.selection}
        footer={props.footer}
      />
    </div>
  );
}

function Body({ phone, ...props }: DataTableProps & { phone: boolean }) {
  const { status = 'ready', object, rows, onRetry, empty, nouns = object } = props;
  const name = nouns.plural.toLowerCase();
  if (status === 'error') {
    return <ErrorState className="grow" title={`The ${name} could not be loaded`} onRetry={onRetry} />;
  }
  if (status === 'loading')
    return <SkeletonRows className="min-h-0 grow overflow-hidden" count={24} label={`Loading ${name}`} />;
  if (rows.length === 0 && !props.lines?.length)
    return (
      <div className="grow">{empty ?? <EmptyState title={`No ${name} yet`} description={object.description} />}</div>
    );
  return phone ? <RecordList {...props} /> : <GridTable {...props} />;
}
