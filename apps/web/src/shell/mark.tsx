/** Cardinal's mark: a crest, seen from the side. Decorative; the name stands beside it or is the page's title. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" fill="currentColor" className={className}>
      <path d="M2 14 8.6 1.6c.2-.4.8-.3.9.1L14 14l-4.4-2.3a3 3 0 0 0-2.8 0L2 14Z" />
    </svg>
  );
}
