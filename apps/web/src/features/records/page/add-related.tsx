'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import type { RecordRow } from '@cardinal/ui/fields';
import { Plus } from 'lucide-react';
import { useBoot, useMay } from '#boot/index.ts';
import { wordFor } from '#features/create/creatable.ts';
import { inboundOf } from './related.ts';
import { useAddRelated } from './use-add-related.ts';

const most = 2;

/** What one adds to a record most: each by one click, with what is known filled in. */
export function AddRelated({ object, record }: { object: SchemaObject; record: RecordRow }) {
  const { schema } = useBoot();
  const may = useMay();
  const add = useAddRelated(record, object);
  const relations = inboundOf(schema, object).filter(
    ({ object: from }) => from.key !== object.key && may('create', from.key),
  );
  return relations.slice(0, most).map((relation) => (
    <Button
      key={`${relation.object.key}.${relation.field.path}`}
      size="sm"
      className="max-sm:hidden"
      onClick={() => add(relation)}
    >
      <Plus aria-hidden />
      New {wordFor(relation.object.key, relation.object.singular)}
    </Button>
  ));
}
