import type { ApiOperation, OpenApiDocument } from '@cardinal/api/faces';
import { anchorOf } from './anchor.ts';
import { exampleOf } from './example.ts';
import { FieldList } from './field-list.tsx';
import { Operation } from './operation.tsx';

/** An object: its fields, and what can be done with it. */
export function Section({
  document,
  tag,
  url,
}: {
  document: OpenApiDocument;
  tag: OpenApiDocument['tags'][number];
  url: string;
}) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag.name))
      .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const record = recordIn(operations.map(({ operation }) => operation));
  const schema = document.components.schemas[record ?? ''];
  return (
    <section id={anchorOf(tag.name)} aria-label={tag.name} className="flex flex-col gap-3">
      <h2 className="text-16 font-semibold">{tag.name}</h2>
      <p className="text-muted">{tag.description}</p>
      {schema && <FieldList schema={schema} />}
      <ul className="divide-y divide-border rounded-md border border-border">
        {operations.map(({ path, method, operation }) => (
          <Operation
            key={operation.operationId}
            path={path}
            method={method}
            operation={operation}
            example={exampleOf({ document, url, path, method, operation })}
          />
        ))}
      </ul>
    </section>
  );
}

/** The name of the record that an object's operations answer with. */
function recordIn(operations: readonly ApiOperation[]): string | undefined {
  const read = operations.find(({ operationId }) => operationId.endsWith('.get'));
  const schema = read?.responses['200']?.content?.['application/json']?.schema;
  return typeof schema?.['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) : undefined;
}
