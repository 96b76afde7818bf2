'use client';
import type { ParseContext } from '@cardinal/crm/fields';
import { createContext, type ElementType, type ReactNode, useContext } from 'react';
import { useLoadedWhenIdle } from '../late/index.ts';
import { lateEditors } from './late-editors.ts';

/** A record or user that a search found. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  /** The key of its object, or `user`. */
  readonly object: string;
}

/** What field views need from the app, which alone knows the server. Keep its identity stable between renders. */
export interface FieldContextValue {
  /** Finds records of an object, users (`user`), or records of every object (`any`), best first. */
  search(object: string, query: string): Promise<readonly Reference[]>;
  /** Creates a record of an object by its title alone; undefined where one may not, or where the object needs more. */
  creator?(object: string): ((title: string) => Promise<Reference>) | undefined;
  /** The title of a record or user that is known by now. */
  title(id: string): string | undefined;
  /** The object of a record that is known by now; record links are drawn as links only when it is. */
  object?(id: string): string | undefined;
  href(object: string, id: string): string;
  readonly parseContext: ParseContext;
  readonly currentUserId: string;
  /** BCP 47, for how dates and amounts are shown; `en-US` unless given. */
  readonly locale?: string;
  /** The app's own link component; a plain `<a>` unless given. */
  readonly link?: ElementType;
}

const Context = createContext<FieldContextValue | null>(null);

/** Supplies field views with the app's search, titles, addresses and zone; fetches their editors when all is quiet. */
export function FieldContext({ value, children }: { value: FieldContextValue; children: ReactNode }) {
  // Should it fail, the first edit tries again.
  useLoadedWhenIdle(lateEditors);
  return <Context value={value}>{children}</Context>;
}

/** @throws outside of a FieldContext: a programming error. */
export function useFieldContext(): FieldContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('Field views must stand inside <FieldContext value={…}>');
  return value;
}
