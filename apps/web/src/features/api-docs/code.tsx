/** Something to be typed at a shell. Long lines wrap: nothing scrolls sideways. */
export const Code = ({ children }: { children: string }) => (
  <pre className="rounded-md border border-border bg-surface-1 p-3 font-mono text-12 wrap-anywhere whitespace-pre-wrap">
    {children}
  </pre>
);
