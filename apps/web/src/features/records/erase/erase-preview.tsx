import type { AppRouter } from '@cardinal/api/catalogue';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { inferRouterOutputs } from '@trpc/server';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { hrefOf, listHref } from '#routes/index.ts';
import { Refusal } from '../refusal.tsx';
import { amountWords } from '../words.ts';

type Preview = inferRouterOutputs<AppRouter>['records']['erasePreview'];

/** What an erasure takes, and what it leaves for a person to look through; or why it cannot be. */
export function ErasePreview({ object, preview }: { object: SchemaObject; preview: Preview }) {
  if (preview.refusal) return <Refusal>{preview.refusal}</Refusal>;
  return (
    <>
      <Taken object={object} preview={preview} />
      <Left preview={preview} />
    </>
  );
}

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en-US')} ${count === 1 ? one : many}`];

function Taken({ object, preview }: { object: SchemaObject; preview: Preview }) {
  const { schema } = useBoot();
  const { titles, along, entries, elsewhere } = preview;
  const others = along.flatMap(({ object: key, count }) => {
    const from = schema.objects.get(key);
    return from ? [amountWords(count, from)] : [];
  });
  const lines = [
    titles.length === 1
      ? `${titles[0]}, the record itself`
      : `${amountWords(titles.length, object)} that were merged: ${listed(titles)}`,
    ...(others.length ? [`${listed(others)} about nothing else`] : []),
    ...counted(
      entries,
      'entry of the history (who did it, and when, stays)',
      'entries of the history (who did what, and when, stays)',
    ).map((words) => `the values in ${words}`),
    ...counted(elsewhere.importRows, 'row of an imported file', 'rows of imported files'),
    ...counted(elsewhere.suggestions, 'suggestion of the assistant', 'suggestions of the assistant'),
    ...counted(
      elsewhere.conversations,
      'conversation with the assistant, whole',
      'conversations with the assistant, whole',
    ),
    ...counted(
      elsewhere.examples,
      'example of a classifier, which learns anew',
      'examples of classifiers, which learn anew',
    ),
    ...counted(elsewhere.runs, 'search that a run was started with', 'searches that runs were started with'),
    ...counted(elsewhere.replies, 'answer kept for a program', 'answers kept for programs'),
    ...counted(elsewhere.preferences, 'setting of a member’s own', 'settings of members’ own'),
  ];
  return (
    <section className="flex flex-col gap-1 text-13">
      <h3 className="font-medium">This goes</h3>
      <ul className="list-disc pl-5 text-muted">
        {lines.map((line) => (
          <li key={line} className="break-words">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Left({ preview: { stays } }: { preview: Preview }) {
  const { schema } = useBoot();
  if (stays.count === 0) return null;
  const more = stays.count - stays.items.length;
  return (
    <section className="flex flex-col gap-1 text-13">
      <h3 className="font-medium">This stays and may name them: look through it</h3>
      <ul className="list-disc pl-5 text-muted">
        {stays.items.map(({ kind, object, id, title }) => (
          <li key={id} className="break-words">
            {kind !== 'record' && (kind === 'view' ? 'The view ' : 'The import ')}
            <Link
              href={
                kind === 'record'
                  ? hrefOf(object, id, schema)
                  : kind === 'view'
                    ? `${listHref(object, schema)}?view=${id}`
                    : `/imports/${id}`
              }
              target="_blank"
              className="link text-fg"
            >
              {title || 'Untitled'}
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-muted">and {more.toLocaleString('en-US')} more</p>}
    </section>
  );
}

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words);
