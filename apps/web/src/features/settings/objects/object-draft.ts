import { keyFrom, slugFrom } from '@cardinal/crm/schema';
import { pluralOf } from './plural.ts';

/** What is typed into the form for a new object; null follows the name until someone types over it. */
export interface ObjectDraft {
  readonly singular: string;
  readonly plural: string | null;
  readonly key: string | null;
  readonly slug: string | null;
  readonly icon: string;
  readonly description: string;
  readonly titleLabel: string;
  readonly titleUnique: boolean;
}

export const emptyObject: ObjectDraft = {
  singular: '',
  plural: null,
  key: null,
  slug: null,
  icon: 'box',
  description: '',
  titleLabel: 'Name',
  titleUnique: false,
};

/** The draft with what its name suggests for what nobody has typed. */
export function filledObject(draft: ObjectDraft): { readonly [K in keyof ObjectDraft]: NonNullable<ObjectDraft[K]> } {
  const plural = draft.plural ?? pluralOf(draft.singular);
  return {
    ...draft,
    plural,
    key: draft.key ?? keyFrom('object', draft.singular),
    slug: draft.slug ?? slugFrom(plural),
  };
}
