import { labelledConditions } from '../conditions/labelled.ts';
import { labelledStorage } from '../sql-labelled.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const emailsSql = defineSqlFieldType({
  key: 'emails',
  storage: labelledStorage,
  conditions: labelledConditions,
});
