import fs from 'node:fs';
import path from 'node:path';
import { extendTailwindMerge } from 'tailwind-merge';
import { expect, test } from 'vitest';
import { cn } from './index.ts';

/** The whole of Tailwind, to compare with. */
const whole = extendTailwindMerge({
  extend: {
    theme: {
      text: ['11', '12', '13', '14', '16', '20', '28'],
      shadow: ['overlay'],
      animate: ['appear', 'fade', 'rise', 'slide'],
    },
  },
});
const isUtility = (word: string) => whole(`${word} ${word}`) === word;

/** Sets overflow in both directions, which tailwind-merge forgets. */
const sharper = /^overflow-[xy]-\S+ line-clamp-/;

/** Every class that stands in the sources of the components and of the app. */
function classesInUse(): string[] {
  const root = path.resolve(import.meta.dirname, '../../../..');
  const found = new Set<string>();
  for (const folder of ['packages/ui/src', 'apps/web/src', 'apps/web/app']) {
    for (const file of fs.globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })) {
      if (file.includes('.test.') || file.includes('/cn/')) continue;
      const text = fs.readFileSync(path.join(root, file), 'utf8');
      for (const [, double, single] of text.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)) {
        const words = (double ?? single ?? '').split(/\s+/).filter(Boolean);
        // Strings of classes hold a word of our own here and there: "link", "suggested".
        if (words.filter(isUtility).length * 2 > words.length) for (const word of words) found.add(word);
      }
    }
  }
  return [...found];
}

const variantsOf = (word: string) => /^(?:(?:[^:[(]|\[[^\]]*\]|\([^)]*\))+:)*/.exec(word)?.[0] ?? '';

test('any two classes that are in use are merged as tailwind-merge does it', () => {
  const classes = classesInUse();
  expect(classes.length).toBeGreaterThan(400);
  // Two of those that differ in a number alone say what there is to say: `px-1` and `px-2`.
  const alike = Map.groupBy(classes, (one) => one.replace(/\d+(\.\d+)?/g, '0'));
  const byVariants = Map.groupBy(
    [...alike.values()].flatMap((few) => few.slice(0, 2)),
    variantsOf,
  );
  const differing: string[] = [];
  for (const together of byVariants.values()) {
    for (const one of together) {
      for (const other of together) {
        const pair = `${one} ${other}`;
        if (one === other || sharper.test(pair)) continue;
        if (cn(pair) !== whole(pair)) differing.push(pair);
      }
    }
  }
  expect(differing).toEqual([]);
});

test('any class under one variant leaves those under others alone', () => {
  const classes = classesInUse();
  const all = classes.filter((one, at) => classes.findIndex((other) => variantsOf(other) === variantsOf(one)) === at);
  expect(all.length).toBeGreaterThan(20);
  expect(cn(all.join(' '))).toBe(whole(all.join(' ')));
});

test('the later of two wins, a shorthand over its parts, and a part beside its shorthand stays', () => {
  expect(cn('px-2 text-muted', false, ['px-3'])).toBe('text-muted px-3');
  expect(cn('px-2 pt-1', 'p-3')).toBe('p-3');
  expect(cn('p-3', 'px-2')).toBe('p-3 px-2');
  expect(cn('hover:bg-surface-2', 'bg-selected hover:bg-selected')).toBe('bg-selected hover:bg-selected');
  expect(cn('text-12 text-muted', 'text-14')).toBe('text-muted text-14');
  expect(cn('flex flex-col', 'hidden')).toBe('flex-col hidden');
});
