import { Code } from './code.tsx';

/** What one needs before the first request. */
export function Start({ url }: { url: string }) {
  return (
    <section id="start" aria-label="Start" className="flex flex-col gap-3">
      <h2 className="text-16 font-semibold">Start</h2>
      <p className="max-w-160 text-muted">
        Make a key in Settings, API keys, and send it with every request. Unknown parameters are refused, never ignored;
        send <code className="font-mono">Idempotency-Key</code> with a write that must not happen twice.
      </p>
      <Code>{`KEY=crd_…\ncurl -s ${url}/me -H "Authorization: Bearer $KEY"`}</Code>
    </section>
  );
}
