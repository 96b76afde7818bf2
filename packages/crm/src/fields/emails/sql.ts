import { labelledConditions } from '../conditions/labelled.ts';
import { labelledStorage } from '../labelled-storage.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const emailsSql = defineSqlFieldType({
  key: 'emails',
  storage: labelledStorage,
  conditions: labelledConditions,
});
