import type { ModelPage } from '@cardinal/crm/scoring';

type Bins = NonNullable<NonNullable<ModelPage['model']>['metrics']>['reliability'];

const size = 200;
const margin = 36;
const at = (share: number) => margin + share * size;
const up = (share: number) => size - share * size + 8;
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What was foretold beside what happened, by tenths: on the line, they are the same. A larger dot stands for more records. */
export function Reliability({ bins }: { bins: Bins }) {
  const known = bins.flatMap(({ predicted, observed, count }) =>
    predicted === null || observed === null ? [] : [{ predicted, observed, count }],
  );
  const most = Math.max(1, ...known.map(({ count }) => count));
  return (
    <figure className="flex flex-col gap-1">
      <svg
        role="img"
        aria-label="Reliability: what was foretold beside what happened"
        viewBox={`0 0 ${size + margin + 20} ${size + margin + 8}`}
        className="w-60 max-w-full text-11"
      >
        <path d={`M${at(0)} ${up(1)}V${up(0)}H${at(1)}`} className="fill-none stroke-border" />
        <path
          d={`M${at(0)} ${up(0)}L${at(1)} ${up(1)}`}
          strokeDasharray="3 3"
          className="fill-none stroke-border-strong"
        />
        {known.map(({ predicted, observed, count }) => (
          <circle
            key={predicted}
            cx={at(predicted)}
            cy={up(observed)}
            r={2 + 4 * Math.sqrt(count / most)}
            className="fill-fg"
          >
            <title>{`${count} records: foretold ${percent(predicted)}, happened ${percent(observed)}`}</title>
          </circle>
        ))}
        {[0, 0.5, 1].map((share) => (
          <g key={share} className="fill-muted" fontSize={10}>
            <text x={at(share)} y={size + 24} textAnchor="middle">
              {percent(share)}
            </text>
            <text x={margin - 4} y={up(share) + 3} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="text-12 text-muted">Foretold (across), happened (up)</figcaption>
      <table className="sr-only">
        <caption>Reliability by tenths</caption>
        <thead>
          <tr>
            <th scope="col">Records</th>
            <th scope="col">Foretold</th>
            <th scope="col">Happened</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ predicted, observed, count }) => (
            <tr key={predicted}>
              <td>{count}</td>
              <td>{percent(predicted)}</td>
              <td>{percent(observed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
