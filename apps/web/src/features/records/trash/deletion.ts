/** Records that are about to be deleted. */
export interface Deletion {
  readonly ids: readonly string[];
  /** What they are called together: "Acme", "3 companies". */
  readonly what: string;
}
