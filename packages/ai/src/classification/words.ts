/** A word of a text, without case or marks, and what it was in the text. */
export interface Word {
  readonly text: string;
  readonly written: string;
}

/** Longer words (addresses, keys) are cut: they say nothing more, and would make thousands of features. */
const LONGEST_WORD = 30;
/** Words that are read of one text; what follows is quoted mail more often than not. */
const MOST_WORDS = 600;

const wordPattern = /[\p{Letter}\p{Mark}\p{Number}]+(?:['’][\p{Letter}\p{Mark}]+)?/gu;

/** The words of a text in any script: compatibility forms folded (NFKC), lower case, at most 600 of 30 characters. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const [written] of text.normalize('NFKC').matchAll(wordPattern)) {
    const folded = written.toLowerCase().replaceAll('’', "'");
    words.push({ text: [...folded].slice(0, LONGEST_WORD).join(''), written });
    if (words.length === MOST_WORDS) break;
  }
  return words;
}
