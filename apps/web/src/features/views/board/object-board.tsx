'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Board, type BoardColumn, type BoardMove } from '@cardinal/ui/board';
import { failureWords, readValue } from '@cardinal/ui/fields';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { toastError } from '@cardinal/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldForTitle } from '#features/create/by-title.ts';
import { invalidateAfter, setOf, useRecordCommands, useRecordWriter } from '#features/records/cache/index.ts';
import { wordsOf } from '#trpc/index.ts';
import type { ListState } from '../../records/list/use-list-state.ts';
import type { Rights } from '../../records/rights/use-rights.ts';
import { titleWords } from '../../records/words.ts';
import type { BucketKey } from '../buckets.ts';
import { useBucketCounts, useBuckets } from '../use-buckets.ts';
import { RecordCard } from './record-card.tsx';

export interface ObjectBoardProps {
  object: SchemaObject;
  state: ListState;
  /** A field with options: they are the columns. */
  field: SchemaField;
  rights: Rights;
  /** The fields that cards show, in their order. */
  facts: readonly SchemaField[];
  onPeek: (record: StoredRecord) => void;
}

/** The id of the column of those that have no value. */
const noneId = '';

/** The records of any object in columns by the options of a field; a card that is moved takes the option. */
export function ObjectBoard({ object, state, field, rights, facts, onPeek }: ObjectBoardProps) {
  const queryClient = useQueryClient();
  const writer = useRecordWriter();
  const commands = useRecordCommands();
  const options = field.options ?? [];
  const keys: BucketKey[] = [...options.map(({ value }) => value), null];
  const fields = useMemo(() => {
    const owner = object.owner ? [object.owner] : [];
    return [...new Set([object.title, field.path, ...owner, ...facts.map(({ path }) => path)])];
  }, [object, field, facts]);
  const counts = useBucketCounts({ object, state, field }, true);
  const buckets = useBuckets({ object, state, field, keys, fields });
  const failed = counts.error ?? [...buckets.values()].find(({ error }) => error)?.error;
  if (failed && !counts.data) {
    return (
      <ErrorState
        title="The board could not be loaded"
        description={wordsOf(failed)}
        onRetry={() => void queryClient.refetchQueries({ type: 'active' })}
      />
    );
  }
  if (!counts.data) return <SkeletonRows count={12} label="Loading the board" />;
  const loaded = [...buckets].flatMap(([key, { rows }]) => rows.map((record) => ({ record, was: key })));
  const drawn = keys.map((key): BoardColumn<StoredRecord> => {
    const option = options.find(({ value }) => value === key);
    const bucket = buckets.get(key);
    const count = counts.data.groups.find((group) => group.key === key)?.count ?? 0;
    return {
      id: key ?? noneId,
      name: option?.label ?? `No ${field.label.toLowerCase()}`,
      ...(option && { color: option.color }),
      ...cardsIn(key, field, loaded, count),
      hasMore: (bucket?.hasMore || bucket?.pending) ?? false,
    };
  });
  // What nobody lacks needs no column, unless one may take the value away.
  const shown = drawn.filter(({ id, count }) => id !== noneId || count > 0 || !field.required);
  const isMovable = rights.edit && !field.derived && !field.system;

  const move = async ({ cardId, toColumn }: BoardMove) => {
    const record = loaded.find(({ record: { id } }) => id === cardId)?.record;
    const value = toColumn === noneId ? null : toColumn;
    // Within a column the order is that of the list: there is nothing to keep.
    if (!record || readValue(record, field) === value) return;
    if (!rights.canEdit(record, field)) {
      toastError(`${titleWords(record, object)} went back: you may not change it.`);
      throw new Error('You may not change it.');
    }
    try {
      await writer.saveField(object, record, field, value);
      invalidateAfter(queryClient, { membership: true, object: object.key });
    } catch (error) {
      toastError(`${titleWords(record, object)} went back: ${failureWords(error)}`);
      throw error;
    }
  };
  const titled = fieldForTitle(object);
  const quickAdd = async (columnId: string, title: string) => {
    await commands.create(object, { [titled ?? '']: title, ...(columnId !== noneId && setOf(field, columnId)) });
  };
  return (
    <Board
      label={`${object.plural} by ${field.label.toLowerCase()}`}
      columns={shown}
      cardName={(record) => titleWords(record, object)}
      renderCard={(record) => <RecordCard object={object} record={record} facts={facts} />}
      onLoadMore={(id) => buckets.get(id === noneId ? null : id)?.more()}
      onPeek={onPeek}
      {...(isMovable && { onMove: move })}
      {...(rights.create && titled && { onQuickAdd: quickAdd, quickAddLabel: `New ${object.singular.toLowerCase()}` })}
    />
  );
}

interface Loaded {
  readonly record: StoredRecord;
  /** The column that it was loaded in. */
  readonly was: BucketKey;
}

/** The cards of a column: what was moved there on this screen stands there before the server says so, and is counted. */
function cardsIn(
  key: BucketKey,
  field: SchemaField,
  loaded: readonly Loaded[],
  count: number,
): Pick<BoardColumn<StoredRecord>, 'cards' | 'count'> {
  const cards = new Map<string, StoredRecord>();
  let by = 0;
  for (const { record, was } of loaded) {
    const is = (readValue(record, field) ?? null) as BucketKey;
    if (is === key) cards.set(record.id, record);
    if (is !== was) by += Number(is === key) - Number(was === key);
  }
  return { cards: [...cards.values()], count: Math.max(cards.size, count + by) };
}
