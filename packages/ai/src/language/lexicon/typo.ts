/**
 * How many letters were added, left out, changed or swapped with their neighbour, as far as `most`; beyond it, `most + 1`.
 * Optimal string alignment (Damerau 1964), row by row.
 */
function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    [before, row] = [row, next];
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}

/**
 * The known word that a misspelt one must be: it begins alike, one letter is wrong (two in eight), and no other known
 * word is as near. Words of three letters are not guessed at, and a swap counts in words of five.
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 4 || word.length > 30 || !/^\p{L}+$/u.test(word)) return undefined;
  const most = word.length >= 8 ? 2 : 1;
  let best: { word: string; distance: number; tied: boolean } | undefined;
  for (const candidate of known) {
    if (candidate[0] !== word[0] || candidate.length < 4) continue;
    const distance = editDistance(word, candidate, most);
    if (distance > most || (word.length === 4 && candidate.length === 4 && isSwap(word, candidate))) continue;
    if (!best || distance < best.distance) best = { word: candidate, distance, tied: false };
    else if (distance === best.distance) best.tied = true;
  }
  return best && !best.tied ? best.word : undefined;
}

const isSwap = (one: string, other: string): boolean => [...one].toSorted().join() === [...other].toSorted().join();
