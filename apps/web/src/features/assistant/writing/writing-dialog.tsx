'use client';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { ErrorState, Skeleton } from '@cardinal/ui/states';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';

export type Writing = 'summary' | 'email';

interface WritingDialogProps {
  what: Writing;
  record: { readonly object: string; readonly id: string };
  title: string;
  onClose: () => void;
}

interface Written {
  readonly text: string;
  readonly model: string;
}

/** What the assistant writes about a record from its own facts, to be copied. Nothing is sent or kept. */
export function WritingDialog({ what, record: { object, id }, title, onClose }: WritingDialogProps) {
  const { client } = trpc.useUtils();
  const [attempt, setAttempt] = useState(0);
  const [written, setWritten] = useState<Written | { readonly problem: string } | null>(null);
  const again = () => {
    setWritten(null);
    setAttempt(attempt + 1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt writes anew.
  useEffect(() => {
    const left = new AbortController();
    const about = { object, id };
    const write = async (): Promise<Written> => {
      if (what === 'summary') return await client.assistant.summarize.mutate(about, { signal: left.signal });
      const { subject, body, model } = await client.assistant.draftEmail.mutate(about, { signal: left.signal });
      return { text: `Subject: ${subject}\n\n${body}`, model };
    };
    write().then(
      (result) => left.signal.aborted || setWritten(result),
      (error: unknown) => left.signal.aborted || setWritten({ problem: wordsOf(error) }),
    );
    return () => left.abort();
  }, [client, what, object, id, attempt]);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={what === 'summary' ? `Summary of ${title}` : `E-mail to ${title}`}
      description={
        what === 'summary'
          ? 'Written from what Cardinal knows of this record.'
          : 'A draft from what Cardinal knows of this record. It is not sent.'
      }
      footer={written && 'text' in written ? <CopyButton text={written.text} /> : undefined}
    >
      <div aria-live="polite" aria-busy={written === null}>
        {written === null && <Skeleton className="h-32" />}
        {written && 'problem' in written && (
          <ErrorState title="Nothing could be written" description={written.problem} onRetry={again} className="py-4" />
        )}
        {written && 'text' in written && (
          <div className="suggested flex flex-col gap-2 rounded-md p-3">
            <p className="flex items-center gap-2">
              <Badge tone="suggested">Suggested</Badge>
              <span className="font-mono text-11 text-muted">{written.model}</span>
            </p>
            <p className="text-13 break-words whitespace-pre-wrap">{written.text}</p>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    // Browsers lend the clipboard to https and localhost alone.
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      {copied === false && (
        <p role="alert" className="mr-auto text-12 text-muted">
          The browser does not allow copying here. Select the text and copy it by hand.
        </p>
      )}
      <Button onClick={() => void copy()}>
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </>
  );
}
