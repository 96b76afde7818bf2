'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useBoot } from '#boot/index.ts';
import { placeName } from '#shell/index.ts';
import { type Definition, type MatrixRow, matrixActions } from './definition.ts';
import { RoleMatrixRow } from './role-matrix-row.tsx';
import { actionWords } from './words.ts';

export interface RoleMatrixProps {
  definition: Definition;
  /** Left out: it can only be read. */
  onChange?: ((next: Definition) => void) | undefined;
}

/** Object × action, as one table: what has no row of its own is as the first one says. */
export function RoleMatrix(props: RoleMatrixProps) {
  const { schema } = useBoot();
  const objects = [...schema.objects.values()];
  const of = (kind: SchemaObject['kind']) => objects.filter((object) => object.kind === kind);
  const rows: { row: MatrixRow; label: string }[] = [
    { row: { kind: 'general', of: 'records' }, label: 'All records' },
    ...of('record').map(asRow),
    { row: { kind: 'general', of: 'settings' }, label: 'All settings' },
    ...of('setting').map(asRow),
  ];
  return (
    <div className="overflow-hidden rounded-md border border-border bg-surface-1">
      <table className="w-full table-fixed text-left max-sm:block" aria-label="What the role may do with records">
        <thead className="max-sm:sr-only">
          <tr className="border-b border-border text-12 text-muted">
            <th scope="col" className="h-8 px-3 font-normal">
              Object
            </th>
            {matrixActions.map((action) => (
              <th key={action} scope="col" className="w-26 px-1 font-normal">
                <span className="px-2">{actionWords[action]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map(({ row, label }) => (
            <RoleMatrixRow key={keyOf(row)} row={row} label={label} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const asRow = (object: SchemaObject) => ({
  row: { kind: 'object', object } as const,
  label: placeName(object.key, object.plural),
});

const keyOf = (row: MatrixRow): string => (row.kind === 'general' ? `all ${row.of}` : row.object.key);
