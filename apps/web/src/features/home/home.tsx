'use client';
import { useMay } from '#boot/index.ts';
import { PipelineSelect, usePipelineChoice } from '#features/board/pipeline-choice.tsx';
import { Page } from '#shell/index.ts';
import { ClosedDeals } from './closed-deals.tsx';
import { MyTasks } from './my-tasks.tsx';
import { PipelineValue } from './pipeline-value.tsx';
import { RecentActivity } from './recent-activity.tsx';

/** Where things stand: what the pipeline is worth, what was won and lost, what one has to do, what happened. */
export function Home() {
  const may = useMay();
  const choice = usePipelineChoice();
  return (
    <Page title="Home" actions={may('read', 'deal') && <PipelineSelect choice={choice} />}>
      <div className="grid items-start gap-4 px-4 pb-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          {may('read', 'deal') && <PipelineValue choice={choice} />}
          {may('read', 'deal') && <ClosedDeals choice={choice} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {may('read', 'task') && <MyTasks />}
          {may('read', 'activity') && <RecentActivity />}
        </div>
      </div>
    </Page>
  );
}
