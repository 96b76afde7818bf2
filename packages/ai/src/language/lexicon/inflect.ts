/** The plurals that English makes of a noun; the wrong one of the two does no harm. */
export function pluralsOf(noun: string): string[] {
  if (/[^aeiou]y$/i.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? [`${noun}es`] : [`${noun}s`];
}

/** "Close date" is spoken of as closing, closes, closed: what a date's name says happens on it. */
export function verbsOf(label: string): string[] {
  const words = label.toLowerCase().split(/\s+/);
  const [stem, second] = words;
  if (!stem || words.length > 2 || (second && !/^(?:date|day|on|at|time)$/.test(second))) return [];
  if (/(?:ed|ing)$/.test(stem) || /^(?:due|start)$/.test(stem)) return stem === 'start' ? inflections(stem) : [stem];
  return second === 'date' || second === 'day' ? inflections(stem) : [];
}

function inflections(verb: string): string[] {
  const root = verb.replace(/e$/, '');
  return [verb, `${verb}s`, `${root}ed`, `${root}ing`];
}
