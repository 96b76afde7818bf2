import type { SchemaField } from '../../schema/index.ts';
import { type ColumnMapping, choiceOf } from '../mapping.ts';
import { fold } from '../names.ts';
import type { Directory } from '../values/directory.ts';

/** What a cell of a matched column means. */
export type Meaning =
  | { readonly kind: 'is'; readonly id: string }
  | { readonly kind: 'make' }
  | { readonly kind: 'later' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly message: string };

/** Where the names of a matched column are looked up. */
export interface Lookup {
  readonly field: SchemaField;
  readonly directory: Directory;
  /** What it is called in messages: "company", "member". */
  readonly noun: string;
  /** Folded titles of the file's own rows, for a relation from an object to itself. */
  readonly ownTitles?: ReadonlySet<string>;
  /** Whether what is not there can be made from its name. */
  readonly canMake: boolean;
}

/** Decides what a text means: as a person chose, else as it is spelled, else as the column is told to. */
export function meaningOf(lookup: Lookup, mapping: ColumnMapping, text: string, group?: string): Meaning {
  const choice = choiceOf(mapping, text);
  if (choice && 'use' in choice) return { kind: 'is', id: choice.use };
  if (choice) return otherwise(lookup, choice.as, text, group);
  const found = lookup.directory.find(text, group);
  if (found && 'id' in found) return { kind: 'is', id: found.id };
  if (found) {
    return {
      kind: 'wrong',
      message: `${found.among.length} are called "${shorten(text)}". Choose one of them under Values.`,
    };
  }
  if (lookup.ownTitles?.has(fold(text))) return { kind: 'later' };
  return otherwise(lookup, mapping.otherwise, text, group);
}

function otherwise(lookup: Lookup, as: ColumnMapping['otherwise'], text: string, group?: string): Meaning {
  if (as === 'empty') return { kind: 'empty' };
  if (as === 'create' && lookup.canMake) return { kind: 'make' };
  const [near] = lookup.directory.nearest(text, group, 1);
  const hint = near ? ` Did you mean "${near.title}"?` : '';
  return { kind: 'wrong', message: `No ${lookup.noun} is called "${shorten(text)}".${hint}` };
}

const shorten = (text: string): string => (text.trim().length > 80 ? `${text.trim().slice(0, 79)}…` : text.trim());
