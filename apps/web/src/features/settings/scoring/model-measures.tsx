import type { ModelPage } from '@cardinal/crm/scoring';
import { Reliability } from './reliability.tsx';

type Metrics = NonNullable<NonNullable<ModelPage['model']>['metrics']>;

const methods = {
  cross_validated: 'each by a model that had not seen it',
  held_out: 'a fifth of all, kept back from the model',
} as const;

/** How well outcomes were foretold, on records kept back. The diagram only where percentages are shown at all. */
export function ModelMeasures({ metrics, shown }: { metrics: Metrics; shown: boolean }) {
  const { auc, brier, brierOfBaseRate, rows, method } = metrics;
  const facts = [
    {
      name: 'AUC',
      value: auc ? auc.value.toFixed(3) : 'not measured',
      help: auc && `between ${auc.low.toFixed(3)} and ${auc.high.toFixed(3)} (95 in 100); guessing: 0.5`,
    },
    {
      name: 'Brier',
      value: brier.toFixed(3),
      help: `lower is better; the same guess for all: ${brierOfBaseRate.toFixed(3)}`,
    },
    { name: 'Measured on', value: rows.toLocaleString('en'), help: `records, ${methods[method]}` },
  ];
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      <dl className="flex flex-col gap-2">
        {facts.map(({ name, value, help }) => (
          <div key={name} className="flex flex-col">
            <dt className="text-12 text-muted">{name}</dt>
            <dd data-numeric>
              {value}
              {help && <span className="block text-12 text-muted">{help}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {shown && <Reliability bins={metrics.reliability} />}
    </div>
  );
}
