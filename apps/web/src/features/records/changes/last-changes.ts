/** Something that the person did in this tab, and can take back. */
export interface LastChange {
  readonly operationId: string;
  /** "Change of Amount", "Deal created". */
  readonly label: string;
}

const kept = 50;
let changes: readonly LastChange[] = [];

/** Remembers a change, for ⌘Z. */
export function noteChange(change: LastChange): void {
  changes = [...changes.slice(1 - kept), change];
}

export const lastChange = (): LastChange | undefined => changes.at(-1);

/** Forgets a change that was taken back, or that cannot be any more. */
export function forgetChange(operationId: string): void {
  changes = changes.filter((change) => change.operationId !== operationId);
}
