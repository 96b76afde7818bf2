import type { Context } from '../context/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import type { Scored } from '../schema/scored.ts';
import type { ScoreFeature } from './features.ts';

/**
 * Whether an actor may be told what a feature adds to a score: its field, and the way to it, must be theirs to read. What
 * stands on another record is told to those alone who may read every record of that object, since a reason does not say
 * which one it was.
 */
export function mayBeTold({ actor }: Context, { object }: Scored, feature: ScoreFeature): boolean {
  const { role } = actor;
  if (feature.via && !mayReadField(role, object, feature.via)) return false;
  if (feature.object.key !== object.key && scopeOf(role, feature.object, 'read') !== 'all') return false;
  return !feature.field || mayReadField(role, feature.object, feature.field);
}
