import type { ModelPage } from '@cardinal/crm/scoring';

/** What the verdict on a model means for who looks at records. */
export function verdictWords({ model }: Pick<ModelPage, 'model'>, plural: string): string {
  const what = plural.toLowerCase();
  if (!model) return `Nothing was learned about ${what} yet, so no score is shown.`;
  if (!model.verdict.percentages) return `No score is shown for ${what}. ${model.verdict.message}`;
  const auc = model.metrics?.auc;
  const often = auc ? Math.round(auc.value * 100) : null;
  return often === null
    ? `Scores of ${what} are shown.`
    : `Scores of ${what} are shown. Of two that ended differently, it puts the one that was won first in ${often} of 100 cases; guessing would in 50.`;
}
