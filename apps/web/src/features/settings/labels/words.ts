import type { ClassifierView } from '@cardinal/crm/classifiers';

const of100 = (share: number): string => `${Math.round(share * 100)} of 100`;

/** How good a classifier is, on examples that were kept back from it. */
export function qualityWords({ metrics }: Pick<ClassifierView, 'metrics'>): string {
  if (!metrics) return 'It has not learned its labels yet. It needs at least five examples of each.';
  const { accuracy, coverage, precision } = metrics.crossValidated;
  const guess = `On examples kept back, its first guess was right for ${of100(accuracy)}.`;
  if (precision === null) return `${guess} It was never sure enough to give a label: teach it with more examples.`;
  return `${guess} It was sure enough to give a label to ${of100(coverage)}; of those, ${of100(precision)} were right.`;
}
