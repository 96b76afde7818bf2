'use client';
import { ChevronRight } from 'lucide-react';
import { useBoot } from '#boot/index.ts';
import type { ToolCall } from '../answer.ts';

const words: Readonly<Record<string, string>> = {
  records_find: 'Looked up',
  records_aggregate: 'Worked out figures of',
  records_get: 'Read one of',
  records_history: 'Read the history of one of',
  records_timeline: 'Read the timeline of one of',
  record_facts: 'Read what is known of one of',
  search_query: 'Searched everything',
  pipelines_withStages: 'Read the pipelines',
  reports_pipelineValue: 'Worked out the pipeline’s value',
  reports_closedDeals: 'Looked at closed deals',
  members_list: 'Read the list of members',
  propose_changes: 'Drafted a suggestion',
};

/** A call as one line; opened, it shows what was asked and what came back. */
export function ToolLine({ call, going }: { call: ToolCall; going: boolean }) {
  const { schema } = useBoot();
  const { input, result, failed, name } = call;
  const key = typeof input === 'object' && input !== null && 'object' in input ? String(input.object) : '';
  const plural = schema.objects.get(key)?.plural.toLowerCase() ?? '';
  const state = failed !== undefined ? ', which failed' : result ? '' : going ? ' …' : ', without an answer';
  return (
    <details className="group/tool min-w-0 text-12 text-muted">
      <summary className="flex w-fit cursor-default list-none items-center gap-1 rounded-sm hover:text-fg">
        <ChevronRight aria-hidden className="size-3.5 group-open/tool:rotate-90" strokeWidth={1.5} />
        {words[name] ?? name} {plural}
        {state}
      </summary>
      <div className="mt-1 ml-4 flex flex-col gap-2">
        <Json label="Asked for" value={input} />
        {result && <Json label="Came back" value={result.output} />}
      </div>
    </details>
  );
}

/** What is shown of a long answer. */
const shownCharacters = 4000;

function Json({ label, value }: { label: string; value: unknown }) {
  const text = JSON.stringify(value, null, 2) ?? '';
  return (
    <div className="min-w-0">
      <p>{label}</p>
      <pre
        role="region"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        tabIndex={0}
        aria-label={label}
        className="max-h-60 overflow-auto rounded-md border border-border bg-surface-0 p-2 font-mono text-11 text-fg"
      >
        {text.length > shownCharacters ? `${text.slice(0, shownCharacters)}\n…` : text}
      </pre>
    </div>
  );
}
