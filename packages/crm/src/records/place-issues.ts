import { ConflictError, type Issue, ValidationError } from '../errors/index.ts';

type Path = readonly (string | number)[];

/**
 * A failure with its issues where another input has them: those under `from` move to `to`. Errors that name no place stay as
 * they are.
 */
export function placeIssues(error: unknown, from: readonly Path[], to: Path): unknown {
  if (!(error instanceof ValidationError || error instanceof ConflictError)) return error;
  const issues = error.issues.map((issue) => ({ ...issue, path: moved(issue.path, from, to) }));
  return error instanceof ValidationError
    ? new ValidationError(issues, error.message)
    : new ConflictError(error.message, issues);
}

function moved(path: Issue['path'], from: readonly Path[], to: Path): Issue['path'] {
  const start = from.find((one) => one.every((step, at) => path[at] === step));
  return start ? [...to, ...path.slice(start.length)] : path;
}
