interface Phrase {
  readonly words: readonly string[];
  readonly reading: string;
  readonly conditions: readonly { readonly path: string; readonly operators: Readonly<Record<string, unknown>> }[];
}

/** Words that stand for conditions of an object that ships, as of a day; `overdue` is what the task list calls so. */
export const phrasesByObject: Readonly<Record<string, (today: string) => readonly Phrase[]>> = {
  task: (today) => [
    {
      words: ['overdue', 'late', 'past due'],
      reading: 'overdue',
      conditions: [
        { path: 'due', operators: { lt: today } },
        { path: 'status', operators: { notIn: ['done'] } },
      ],
    },
    {
      words: ['open', 'unfinished', 'pending', 'outstanding', 'not done', 'undone', 'incomplete'],
      reading: 'not done',
      conditions: [{ path: 'status', operators: { notIn: ['done'] } }],
    },
  ],
  deal: (today) => [
    {
      words: ['overdue', 'past due'],
      reading: 'open after their close date',
      conditions: [
        { path: 'closeDate', operators: { lt: today } },
        { path: 'status', operators: { eq: 'open' } },
      ],
    },
    {
      words: ['closed'],
      reading: 'won or lost',
      conditions: [{ path: 'status', operators: { in: ['won', 'lost'] } }],
    },
  ],
};
