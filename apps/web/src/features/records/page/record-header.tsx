'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { ReactNode } from 'react';
import { SuggestedLabels } from '#features/labels/index.ts';
import { ScoreFact } from '#features/scores/index.ts';
import type { Rights } from '../rights/use-rights.ts';
import { AddRelated } from './add-related.tsx';
import { KeyFacts } from './key-facts.tsx';
import { Neighbours } from './neighbours.tsx';
import { RecordMenu } from './record-menu.tsx';
import { RecordTitle } from './record-title.tsx';

export interface RecordHeaderProps {
  object: SchemaObject;
  record: StoredRecord;
  rights: Rights;
  naming: boolean;
  /** Under the facts: what only this object has (a deal's stages). */
  children?: ReactNode;
  /** Facts that `children` show. */
  without: readonly string[];
}

export function RecordHeader({ object, record, rights, naming, children, without }: RecordHeaderProps) {
  const live = record.deletedAt === null;
  const title = object.fields.get(object.title);
  return (
    <header className="flex shrink-0 flex-col gap-2 border-b border-border px-4 pt-3 pb-3">
      <div className="flex min-h-9 items-center gap-2">
        <RecordTitle
          key={record.id}
          object={object}
          record={record}
          readOnly={!title || !rights.canEdit(record, title)}
          naming={naming}
        />
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <Neighbours object={object} id={record.id} />
          {live && <AddRelated object={object} record={record} />}
          <RecordMenu
            object={object}
            record={record}
            mayRemove={live && rights.canRemove(record)}
            mayMerge={live && rights.edit && rights.remove}
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <KeyFacts object={object} record={record} without={without} />
        {live && <ScoreFact object={object.key} id={record.id} />}
        {live && <SuggestedLabels object={object.key} id={record.id} />}
      </div>
      {children}
    </header>
  );
}
