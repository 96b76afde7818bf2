const candidates = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof candidates)[number];

/**
 * The character that parts the cells of a file, from its beginning: the one that stands in the header and as often in
 * the lines below it. Quoted text does not count; a file of one column is read with commas.
 */
export function detectDelimiter(head: string): Delimiter {
  const lines = head
    .replace(/"(?:[^"]|"")*"?/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const inHeader = counts[0] ?? 0;
    const alike = counts.filter((count) => count === inHeader).length / counts.length;
    const score = inHeader * alike;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
