import { traits as address } from './address/traits.ts';
import { traits as boolean } from './boolean/traits.ts';
import { traits as currency } from './currency/traits.ts';
import { traits as date } from './date/traits.ts';
import { traits as datetime } from './datetime/traits.ts';
import { type FieldTypeKey, type OperatorGroup, setGroups } from './definition.ts';
import { traits as emails } from './emails/traits.ts';
import { traits as choice } from './enum/traits.ts';
import { traits as json } from './json/traits.ts';
import { traits as links } from './links/traits.ts';
import { traits as longText } from './longText/traits.ts';
import { traits as multiEnum } from './multiEnum/traits.ts';
import { traits as number } from './number/traits.ts';
import { traits as percent } from './percent/traits.ts';
import { traits as phones } from './phones/traits.ts';
import { traits as rating } from './rating/traits.ts';
import { traits as recordLinks } from './recordLinks/traits.ts';
import { traits as relation } from './relation/traits.ts';
import { traits as relations } from './relations/traits.ts';
import { traits as text } from './text/traits.ts';
import type { FieldTraits } from './type.ts';
import { traits as user } from './user/traits.ts';

/** The traits of every field type by its key; a missing one is a type error. */
const fieldTraitsByKey = {
  text,
  longText,
  number,
  percent,
  rating,
  currency,
  boolean,
  date,
  datetime,
  enum: choice,
  multiEnum,
  emails,
  phones,
  links,
  address,
  user,
  relation,
  relations,
  recordLinks,
  json,
} satisfies { readonly [K in FieldTypeKey]: FieldTraits<K> };

/** What is known of a field's type without the means to read it. The value's type is the caller's to know. */
export const fieldTraits = (key: FieldTypeKey): FieldTraits => fieldTraitsByKey[key] as unknown as FieldTraits;

/** Whether values of a type are sets: one that is empty is `[]`, and never null. */
export const holdsSet = (key: FieldTypeKey): boolean =>
  (setGroups as readonly OperatorGroup[]).includes(fieldTraitsByKey[key].operators);
