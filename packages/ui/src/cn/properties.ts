/** What a shorthand sets; a name that is not among these sets what it is called. */
const shorthands: Readonly<Record<string, string>> = {
  p: 'pt pr pb pl ps pe',
  px: 'pl pr',
  py: 'pt pb',
  m: 'mt mr mb ml ms me',
  mx: 'ml mr',
  my: 'mt mb',
  size: 'w h',
  gap: 'gap-x gap-y',
  inset: 'top right bottom left start end',
  'inset-x': 'left right',
  'inset-y': 'top bottom',
  overflow: 'overflow-x overflow-y',
  overscroll: 'overscroll-x overscroll-y',
  flex: 'basis grow shrink flex',
  'font-size': 'font-size leading',
  'line-clamp': 'line-clamp display overflow-x overflow-y',
  rounded: 'rounded-tl rounded-tr rounded-bl rounded-br',
  'rounded-t': 'rounded-tl rounded-tr',
  'rounded-b': 'rounded-bl rounded-br',
  'rounded-l': 'rounded-tl rounded-bl',
  'rounded-r': 'rounded-tr rounded-br',
  'border-width': 'border-t border-r border-b border-l',
  'border-x': 'border-l border-r',
  'border-y': 'border-t border-b',
  'border-color': 'border-color border-t-color border-r-color border-b-color border-l-color',
};

/** Names that stand for themselves, by what they set. */
const words: Readonly<Record<string, string>> = {
  display: 'block inline inline-block flex inline-flex grid inline-grid hidden contents table list-item flow-root',
  position: 'static relative absolute fixed sticky',
  visibility: 'visible invisible collapse',
  'text-overflow': 'truncate text-ellipsis text-clip',
  'text-transform': 'uppercase lowercase capitalize normal-case',
  'text-align': 'text-left text-center text-right text-justify text-start text-end',
  'text-wrap': 'text-wrap text-nowrap text-balance text-pretty',
  decoration: 'underline overline line-through no-underline',
  'flex-direction': 'flex-row flex-row-reverse flex-col flex-col-reverse',
  'flex-wrap': 'flex-wrap flex-wrap-reverse flex-nowrap',
  'font-style': 'italic not-italic',
  'font-family': 'font-sans font-serif font-mono',
  'border-style': 'border-solid border-dashed border-dotted border-double border-hidden border-none',
  'border-collapse': 'border-collapse border-separate',
  'list-position': 'list-inside list-outside',
  'snap-strictness': 'snap-mandatory snap-proximity',
  'snap-align': 'snap-start snap-center snap-end snap-align-none',
  'outline-style': 'outline-solid outline-dashed outline-dotted outline-double outline-none outline-hidden',
  'ring-inset': 'ring-inset',
};
const wordOf = new Map(Object.entries(words).flatMap(([sets, names]) => names.split(' ').map((name) => [name, sets])));

/** Names whose value says what they set: a pattern of the value, and what it sets then; else it is a colour. */
const byValue: Readonly<Record<string, readonly [RegExp, string]>> = {
  text: [/^(\d+|xs|sm|base|lg|\d?xl|\[\d.*\])(\/.*)?$/, 'font-size'],
  border: [/^\d*$/, 'border-width'],
  divide: [/^[xy]$/, 'divide-width'],
  outline: [/^\d*$/, 'outline-width'],
  stroke: [/^(\d+|\[[\d.]+\])$/, 'stroke-width'],
};
/** Names of which every value sets the same, with or without dashes of its own. */
const oneThing = new Set(['bg', 'fill', 'cursor', 'whitespace']);
/** Names whose dash is no value's: of one side or corner, or of something else than the first word says. */
const longer = /^(rounded-[trbl]{1,2}(?=-|$)|border-[trblxy](?=-\d|$)|outline-offset|border-spacing)/;

/**
 * The properties that a utility sets, by names of our own: `px-2` gives `pl` and `pr`.
 * @param utility without variants: neither `hover:` nor `!`
 */
export function propertiesOf(utility: string): readonly string[] {
  const name = nameOf(utility.replace(/^-/, ''));
  return shorthands[name]?.split(' ') ?? [name];
}

function nameOf(utility: string): string {
  const word = wordOf.get(utility) ?? longer.exec(utility)?.[0];
  if (word) return word;
  const [, head = utility, value = ''] = /^([a-z]+)(?:-(.*))?$/.exec(utility) ?? [];
  if (oneThing.has(head)) return head;
  const [pattern, sets] = byValue[head] ?? [];
  if (pattern && sets) {
    const side = /^[trblxy]-/.exec(value)?.[0] ?? '';
    return pattern.test(value) ? sets : `${head}-${side}color`;
  }
  if (utility.startsWith('[')) return utility.replace(/:.*$/, '');
  // A value in brackets may hold dashes of its own.
  const known = utility.replace(/-[[(].*$/, '-');
  return known.includes('-') ? known.slice(0, known.lastIndexOf('-')) : known;
}
