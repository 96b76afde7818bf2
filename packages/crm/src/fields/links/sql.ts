import { labelledConditions } from '../conditions/labelled.ts';
import { labelledStorage } from '../sql-labelled.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const linksSql = defineSqlFieldType({
  key: 'links',
  storage: labelledStorage,
  conditions: labelledConditions,
});
