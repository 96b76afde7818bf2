/** Every code that a problem may have. A problem's `type` leads here. */
export function Errors({ problems }: { problems: Readonly<Record<string, string>> }) {
  return (
    <section id="errors" aria-label="Errors" className="flex flex-col gap-3">
      <h2 className="text-16 font-semibold">Errors</h2>
      <p className="max-w-160 text-muted">
        Errors are problems (RFC 9457): <code className="font-mono">detail</code> says what to do, and{' '}
        <code className="font-mono">errors</code> where, by a pointer into the body or the name of a parameter.
      </p>
      <dl className="divide-y divide-border rounded-md border border-border bg-surface-1">
        {Object.entries(problems).map(([code, title]) => (
          <div key={code} id={`error-${code}`} className="flex flex-wrap gap-x-4 px-3 py-2">
            <dt className="w-48 font-mono">{code}</dt>
            <dd className="text-muted">{title}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
