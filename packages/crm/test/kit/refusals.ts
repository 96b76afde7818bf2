import { CardinalError, type ErrorCode } from '../../src/errors/index.ts';

/** What a command was refused with. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  /** `path: code` of every issue, as in `records.0.name: required`. */
  readonly issues: readonly string[];
}

/** Waits for a command that must be refused on purpose; any other failure is thrown on. */
export async function refusal(command: Promise<unknown>): Promise<Refusal> {
  const outcome: unknown = await command.then(
    () => 'it was not refused',
    (error: unknown) => error,
  );
  if (!(outcome instanceof CardinalError)) throw outcome instanceof Error ? outcome : new Error(String(outcome));
  const { code, message, issues } = outcome;
  return { code, message, issues: issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`) };
}
