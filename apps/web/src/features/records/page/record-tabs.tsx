'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Tab, TabPanel, Tabs, TabsList } from '@cardinal/ui/tabs';
import { useAddress } from '#address/index.ts';
import { useMay } from '#boot/index.ts';
import { NotesTab } from '#features/notes/notes-tab.tsx';
import { TasksTab } from '#features/tasks/tasks-tab.tsx';
import type { Rights } from '../rights/use-rights.ts';
import { HistoryTab } from '../timeline/history-tab.tsx';
import { TimelineTab } from '../timeline/timeline-tab.tsx';
import { RecordFields } from './record-fields.tsx';
import { RelatedTab } from './related-tab.tsx';

export interface RecordTabsProps {
  object: SchemaObject;
  record: StoredRecord;
  rights: Rights;
}

/** What there is about a record. On small screens its fields are a tab too. */
export function RecordTabs({ object, record, rights }: RecordTabsProps) {
  const may = useMay();
  const { get, change } = useAddress();
  const tab = get('tab') ?? 'timeline';
  const setTab = (next: string) => change({ tab: next === 'timeline' ? null : next }, 'replace');
  const tabs = [
    { key: 'timeline', label: 'Timeline', panel: <TimelineTab object={object} record={record} rights={rights} /> },
    {
      key: 'details',
      label: 'Details',
      small: true,
      panel: (
        <div className="p-4">
          <RecordFields object={object} record={record} rights={rights} />
        </div>
      ),
    },
    ...(may('read', 'task') ? [{ key: 'tasks', label: 'Tasks', panel: <TasksTab record={record} /> }] : []),
    ...(may('read', 'note') ? [{ key: 'notes', label: 'Notes', panel: <NotesTab record={record} /> }] : []),
    { key: 'related', label: 'Related', panel: <RelatedTab object={object} record={record} /> },
    { key: 'history', label: 'History', panel: <HistoryTab object={object} record={record} rights={rights} /> },
  ];
  return (
    <Tabs value={tab} onValueChange={setTab} className="flex min-h-0 grow flex-col">
      <TabsList aria-label="About this record" className="shrink-0 px-2">
        {tabs.map(({ key, label, small }) => (
          <Tab key={key} value={key} className={small ? 'lg:hidden' : undefined}>
            {label}
          </Tab>
        ))}
      </TabsList>
      {tabs.map(({ key, panel }) => (
        <TabPanel key={key} value={key} className="min-h-0 grow overflow-y-auto bg-surface-0 outline-none">
          {panel}
        </TabPanel>
      ))}
    </Tabs>
  );
}
