import { labelledConditions } from '../conditions/labelled.ts';
import { labelledStorage } from '../sql-labelled.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const phonesSql = defineSqlFieldType({
  key: 'phones',
  storage: labelledStorage,
  conditions: labelledConditions,
});
