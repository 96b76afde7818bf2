import { ValidationError } from '../../errors/index.ts';

const maxColumns = 500;

/** A column of a file, as it is shown and as templates name it; no two are called the same. */
export interface FileColumn {
  readonly name: string;
}

/**
 * Names the columns after the first row. Empty names are made up, later ones of the same name are numbered.
 * @throws ValidationError when there are too many or none has a name
 */
export function readHeader(cells: readonly string[]): FileColumn[] {
  const named = cells.map((cell) =>
    cell
      .replaceAll('\0', '')
      .replace(/[\s{}]+/g, ' ')
      .trim()
      .slice(0, 200)
      .toWellFormed(),
  );
  while (named.at(-1) === '') named.pop();
  if (named.length === 0) throw problem('The first row must name the columns; it is empty.');
  if (named.length > maxColumns)
    throw problem(`The file has ${named.length} columns; up to ${maxColumns} can be read.`);
  const seen = new Map<string, number>();
  return named.map((name, index) => {
    const wanted = name || `Column ${index + 1}`;
    const count = (seen.get(wanted.toLowerCase()) ?? 0) + 1;
    seen.set(wanted.toLowerCase(), count);
    return { name: count === 1 ? wanted : `${wanted} (${count})` };
  });
}

/** Something wrong with the file as a whole. */
export const problem = (message: string): ValidationError => ValidationError.at(['file'], message, 'unreadable');
