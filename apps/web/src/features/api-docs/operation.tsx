import type { ApiOperation } from '@cardinal/api/faces';
import { Code } from './code.tsx';
import { Disclosure } from './disclosure.tsx';
import { Words } from './words.tsx';

interface OperationProps {
  path: string;
  method: string;
  operation: ApiOperation;
  example: string;
}

/** One request: what it does, what may be said with it, and how it is sent. */
export function Operation({ path, method, operation, example }: OperationProps) {
  return (
    <li>
      <Disclosure
        line={
          <>
            <span className="w-14 font-mono text-12 font-semibold">{method}</span>
            <span className="min-w-0 font-mono text-12 wrap-anywhere">{path}</span>
            <span className="text-muted">{operation.summary}</span>
          </>
        }
      >
        <div className="flex flex-col gap-3 px-3 pb-3">
          {operation.parameters.length > 0 && <Parameters operation={operation} />}
          <Code>{example}</Code>
        </div>
      </Disclosure>
    </li>
  );
}

function Parameters({ operation }: { operation: ApiOperation }) {
  return (
    <dl className="flex flex-col gap-1">
      {operation.parameters.map(({ name, in: place, description }) => (
        <div key={name} className="flex flex-wrap gap-x-3">
          <dt className="w-40 font-mono text-12">
            {name} <span className="text-muted">{place}</span>
          </dt>
          <dd className="min-w-0 grow basis-60 text-muted">{description && <Words>{description}</Words>}</dd>
        </div>
      ))}
    </dl>
  );
}
