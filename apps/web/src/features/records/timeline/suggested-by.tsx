/** That a machine suggested what a person then did; nothing where none did. */
export function SuggestedBy({ model }: { model: string | null }) {
  if (model === null) return null;
  return (
    <>
      {', '}
      <span className="border-b border-dashed border-border-strong text-12">
        suggested by <span className="font-mono text-11">{model}</span>
      </span>
    </>
  );
}
