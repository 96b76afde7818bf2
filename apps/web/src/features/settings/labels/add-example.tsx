'use client';
import type { ClassifierView } from '@cardinal/crm/classifiers';
import { Button } from '@cardinal/ui/button';
import { FormField, Textarea } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { type FormEvent, useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';

/** Teaches a classifier: texts, one a line, with the label that they should get. */
export function AddExample({ classifier }: { classifier: ClassifierView }) {
  const [text, setText] = useState('');
  const [label, setLabel] = useState<string | null>(null);
  const utils = trpc.useUtils();
  const add = trpc.classifiers.addExamples.useMutation({
    meta: { quiet: true },
    onSuccess: () => {
      setText('');
      void utils.classifiers.list.invalidate();
    },
  });
  const issues = issuesOf(add.error, []);
  const texts = text.split('\n').flatMap((line) => line.trim() || []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label !== null && texts.length > 0)
      add.mutate({ id: classifier.id, examples: texts.map((one) => ({ text: one, label })) });
  };
  return (
    <form onSubmit={submit} className="flex max-w-160 flex-col gap-2">
      <FormField label="Examples" help="One text a line; all of them get the label.">
        {(control) => <Textarea {...control} rows={3} value={text} onChange={(event) => setText(event.target.value)} />}
      </FormField>
      <div className="flex items-end gap-2">
        <FormField label="Their label">
          {(control) => (
            <Select
              {...control}
              className="w-48"
              value={label}
              options={classifier.labels.map((value) => ({ value, label: value }))}
              onValueChange={setLabel}
            />
          )}
        </FormField>
        <Button type="submit" busy={add.isPending} disabled={label === null || texts.length === 0}>
          {texts.length > 1 ? `Add ${texts.length} examples` : 'Add the example'}
        </Button>
      </div>
      <FormError issues={issues} />
    </form>
  );
}
