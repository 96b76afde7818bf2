/** `deliveryDate` as `delivery_date`: how a key is written in Postgres. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Characters of a key as Postgres has it: names of indexes are made of both, and may have 63. */
export const longestKey = { object: 24, field: 26 } as const;

/** Keys that would be read as something else somewhere: in an address, a filter, a payload, or by JavaScript. */
const reserved = {
  object: [
    'any',
    'api',
    'custom',
    'field',
    'id',
    'import',
    'me',
    'member',
    'mutation',
    'new',
    'node',
    'object',
    'operation',
    'query',
    'record',
    'role',
    'run',
    'subscription',
  ].concat(['schema', 'search', 'setting', 'user', 'view', 'workspace', 'apiKey', 'proposal', 'score', 'classifier']),
  field: ['and', 'createdAt', 'custom', 'deletedAt', 'externalId', 'id', 'name', 'not', 'object', 'or', 'owner'].concat(
    ['updatedAt', 'version', 'where'],
  ),
} as const satisfies Record<'object' | 'field', readonly string[]>;
const javaScript = ['constructor', 'hasOwnProperty', 'isPrototypeOf', 'prototype', 'toString', 'toJSON', 'valueOf'];

/** What is wrong with the form of a key, and what to do; undefined for a good one. */
export function keyIssue(kind: 'object' | 'field', key: string): string | undefined {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(key)) {
    return 'Begin with a small letter, and use letters and digits only, as in "deliveryDate".';
  }
  const most = longestKey[kind];
  if (snakeCase(key).length > most) return `Shorten the key: at most ${most} characters, a capital counting as two.`;
  if (javaScript.includes(key) || (reserved[kind] as readonly string[]).includes(key)) {
    return `"${key}" means something in Cardinal already. Choose another key.`;
  }
  return undefined;
}

/** Words without accents, of letters and digits. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** The key that a label suggests: "Delivery date" becomes `deliveryDate`; empty when it has no usable letter. */
export function keyFrom(kind: 'object' | 'field', label: string): string {
  let key = '';
  for (const word of wordsOf(label)) {
    const next = key === '' ? word.replace(/^[0-9]+/, '') : word[0]?.toUpperCase() + word.slice(1);
    if (snakeCase(key + next).length > longestKey[kind]) return key || next.slice(0, longestKey[kind]);
    key += next;
  }
  return key;
}

/** The address that a plural suggests: "Factory orders" becomes `factory-orders`. */
export const slugFrom = (plural: string): string => wordsOf(plural).join('-').slice(0, 60).replace(/-$/, '');
