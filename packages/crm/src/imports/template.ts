const slot = /\{([^{}]+)\}/g;
const parting = /[\s·•,;:|/–—-]/u;

/** The columns that a template names. */
export const slotsOf = (template: string): string[] => [...template.matchAll(slot)].map(([, name = '']) => name.trim());

/**
 * Fills a template with a row's cells: `{product} · {account}`. What only parted an empty cell from the rest goes too.
 * @returns null when there is nothing to say
 */
export function fillTemplate(template: string, cell: (name: string) => string): string | null {
  const filled = template.replace(slot, (_, name: string) => cell(name.trim()).trim());
  let [start, end] = [0, filled.length];
  while (start < end && parting.test(filled.charAt(start))) start += 1;
  while (end > start && parting.test(filled.charAt(end - 1))) end -= 1;
  return filled.slice(start, end) || null;
}
