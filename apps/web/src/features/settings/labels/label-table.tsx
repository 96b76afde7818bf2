import type { ClassifierView } from '@cardinal/crm/classifiers';

/** The labels of a classifier with how many examples each has, and which are too few to be learned. */
export function LabelTable({ classifier: { labels, examples, metrics } }: { classifier: ClassifierView }) {
  const leftOut = new Set(metrics?.leftOut.map(({ label }) => label));
  return (
    <table className="w-full max-w-160 text-13">
      <thead className="text-12 text-muted">
        <tr>
          <th scope="col" className="py-1 text-left font-normal">
            Label
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            Examples
          </th>
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <tr key={label} className="h-8 border-t border-border">
            <th scope="row" className="pr-3 text-left font-normal">
              {label}
              {leftOut.has(label) && <span className="ml-2 text-12 text-warning">too few examples to be learned</span>}
            </th>
            <td data-numeric className="text-right">
              {examples[label] ?? 0}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
