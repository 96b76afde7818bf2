import { labelledConditions } from '../conditions/labelled.ts';
import { labelledStorage } from '../labelled-storage.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const linksSql = defineSqlFieldType({
  key: 'links',
  storage: labelledStorage,
  conditions: labelledConditions,
});
