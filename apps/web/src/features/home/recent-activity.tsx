'use client';
import { RecordName } from '@cardinal/ui/fields';
import { ArrowRightLeft, CalendarDays, Mail, Phone, SquareCheck, StickyNote, Zap } from 'lucide-react';
import { useFormatInstant } from '#boot/index.ts';
import { listHref } from '#routes/index.ts';
import { trpc, useReferences } from '#trpc/index.ts';
import { ListPanel } from './list-panel.tsx';

const icons = {
  note: StickyNote,
  call: Phone,
  email: Mail,
  meeting: CalendarDays,
  task: SquareCheck,
  stage_change: ArrowRightLeft,
  system: Zap,
};

/** What happened last, whoever did it. */
export function RecentActivity() {
  const format = useFormatInstant();
  const references = useReferences();
  const latest = trpc.activities.list.useQuery({ sort: [{ field: 'occurredAt', direction: 'desc' }], limit: 8 });
  return (
    <ListPanel
      title="Recent activity"
      href={listHref('activity')}
      query={latest}
      empty={{ title: 'Nothing happened yet', description: 'Calls, e-mails, meetings and stage moves stand here.' }}
    >
      {(latest.data?.items ?? []).map(({ id, type, summary, occurredAt, actorId, links }) => {
        const Icon = icons[type];
        const [link] = links;
        const about = link && references.get(link);
        return (
          <li key={id} className="flex items-start gap-2.5 px-3 py-1.5">
            <Icon aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-muted" />
            <div className="min-w-0">
              <p className="truncate">{summary}</p>
              <p className="flex min-w-0 gap-1 text-12 text-muted">
                {actorId && <span className="shrink-0">{references.get(actorId)?.title} ·</span>}
                {about && link && (
                  <>
                    <RecordName id={link} object={about.object} />
                    <span>·</span>
                  </>
                )}
                <time dateTime={occurredAt} className="shrink-0">
                  {format(occurredAt)}
                </time>
              </p>
            </div>
          </li>
        );
      })}
    </ListPanel>
  );
}
