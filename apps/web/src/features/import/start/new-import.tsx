'use client';
import { Button } from '@cardinal/ui/button';
import { FileDrop } from '@cardinal/ui/file-drop';
import { FormField } from '@cardinal/ui/input';
import { Progress } from '@cardinal/ui/progress';
import { Select } from '@cardinal/ui/select';
import { ErrorState } from '@cardinal/ui/states';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { placeName } from '#shell/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { type Upload, uploadFile } from './upload-file.ts';

interface Sending {
  readonly file: File;
  readonly upload: Upload;
  readonly sent: number;
}

/** Begins an import: what the rows are, and the file. */
export function NewImport() {
  const router = useRouter();
  const utils = trpc.useUtils();
  const targets = trpc.imports.targets.useQuery(undefined, { staleTime: 60_000 });
  const [chosen, setChosen] = useState<string | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<string | null>(null);
  const object = chosen ?? targets.data?.[0]?.key ?? null;
  if (targets.error) {
    return (
      <ErrorState
        title="What can be imported could not be loaded"
        description={wordsOf(targets.error)}
        onRetry={() => void targets.refetch()}
      />
    );
  }
  const send = (file: File) => {
    if (!object) return;
    setError(null);
    const upload = uploadFile(object, file, (sent) => setSending((now) => now && { ...now, sent }));
    setSending({ file, upload, sent: 0 });
    upload.done.then(
      (id) => {
        void utils.imports.list.invalidate();
        router.push(`/import/${id}`);
      },
      (failure: unknown) => {
        setSending(null);
        setError(failure instanceof Error ? failure.message : 'The file could not be uploaded. Try again.');
      },
    );
  };
  return (
    <section aria-label="New import" className="flex flex-col gap-4">
      <div className="max-w-80 max-sm:max-w-none">
        <FormField label="The rows are">
          {(control) => (
            <Select
              {...control}
              value={object}
              disabled={sending !== null}
              onValueChange={setChosen}
              options={(targets.data ?? []).map(({ key, plural }) => ({ value: key, label: placeName(key, plural) }))}
            />
          )}
        </FormField>
      </div>
      {sending ? (
        <SendingPanel sending={sending} />
      ) : (
        <FileDrop
          label="Drop a CSV file here, or choose one"
          help="Up to 200 MB. The first row names the columns. Nothing is written before you have seen what becomes of each row."
          accept=".csv,.tsv,.txt,text/csv"
          error={error}
          disabled={!object}
          onFile={send}
        />
      )}
    </section>
  );
}

function SendingPanel({ sending: { file, upload, sent } }: { sending: Sending }) {
  const all = sent >= file.size;
  return (
    <div className="flex items-end gap-4 rounded-md border border-border bg-surface-1 p-4">
      <Progress
        className="grow"
        label={all ? `Reading ${file.name}` : `Uploading ${file.name}`}
        value={sent}
        max={Math.max(1, file.size)}
      />
      <Button size="sm" onClick={upload.cancel}>
        Cancel
      </Button>
    </div>
  );
}
