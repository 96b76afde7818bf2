import type { Issue } from '@cardinal/crm/errors';

/** Why a request is refused as HTTP, before any operation is asked. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(
    status: number,
    code: string,
    message: string,
    { issues = [], headers = {} }: { issues?: readonly Issue[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = issues;
    this.headers = headers;
  }
}
