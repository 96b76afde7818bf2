/** A value that is not there: a muted dash, named for screen readers. */
export function EmptyValue() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">empty</span>
    </span>
  );
}
