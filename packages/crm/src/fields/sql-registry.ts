import { addressSql } from './address/sql.ts';
import { booleanSql } from './boolean/sql.ts';
import { currencySql } from './currency/sql.ts';
import { dateSql } from './date/sql.ts';
import { datetimeSql } from './datetime/sql.ts';
import type { FieldTypeKey } from './definition.ts';
import { emailsSql } from './emails/sql.ts';
import { choiceSql } from './enum/sql.ts';
import { jsonSql } from './json/sql.ts';
import { linksSql } from './links/sql.ts';
import { longTextSql } from './longText/sql.ts';
import { multiEnumSql } from './multiEnum/sql.ts';
import { numberSql } from './number/sql.ts';
import { percentSql } from './percent/sql.ts';
import { phonesSql } from './phones/sql.ts';
import { ratingSql } from './rating/sql.ts';
import { recordLinksSql } from './recordLinks/sql.ts';
import { relationSql } from './relation/sql.ts';
import { relationsSql } from './relations/sql.ts';
import type { SqlFieldType } from './sql-type.ts';
import { textSql } from './text/sql.ts';
import { userSql } from './user/sql.ts';

/** The server half of every field type; a missing one is a type error. */
export const sqlFieldTypes = {
  text: textSql,
  longText: longTextSql,
  number: numberSql,
  percent: percentSql,
  rating: ratingSql,
  currency: currencySql,
  boolean: booleanSql,
  date: dateSql,
  datetime: datetimeSql,
  enum: choiceSql,
  multiEnum: multiEnumSql,
  emails: emailsSql,
  phones: phonesSql,
  links: linksSql,
  address: addressSql,
  user: userSql,
  relation: relationSql,
  relations: relationsSql,
  recordLinks: recordLinksSql,
  json: jsonSql,
} satisfies { readonly [K in FieldTypeKey]: SqlFieldType<K> };

/** The server half of a field's type. The value's type is the caller's to know. */
export const sqlFieldType = (key: FieldTypeKey): SqlFieldType => sqlFieldTypes[key] as unknown as SqlFieldType;
