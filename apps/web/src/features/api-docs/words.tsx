/** A sentence of the description; what stands between backticks is code. */
export const Words = ({ children }: { children: string }) =>
  children.split('`').map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <code key={part} className="font-mono text-12">
        {part}
      </code>
    ),
  );
