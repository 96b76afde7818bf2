import type { JsonSchema } from '@cardinal/api/faces';
import { Disclosure } from './disclosure.tsx';
import { typeOf } from './type-words.ts';
import { Words } from './words.tsx';

type Properties = Readonly<Record<string, JsonSchema>>;

/** The fields of a record, those of the team's own last. */
export function FieldList({ schema }: { schema: JsonSchema }) {
  const { custom, ...shipped } = propertiesOf(schema);
  const own = Object.entries(propertiesOf(custom ?? {})).map(([name, field]) => [`custom.${name}`, field] as const);
  return (
    <div className="rounded-md border border-border">
      <Disclosure line={<span className="font-medium">Fields</span>}>
        <dl className="divide-y divide-border border-t border-border">
          {[...Object.entries(shipped), ...own].map(([name, field]) => (
            <div key={name} className="flex flex-wrap gap-x-4 gap-y-1 px-3 py-1.5">
              <dt className="w-40 shrink-0 font-mono text-12">{name}</dt>
              <dd className="min-w-0 grow basis-72 text-muted">
                <span className="font-mono text-12">{typeOf(field)}</span> · <Words>{aboutOf(field)}</Words>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

const propertiesOf = (schema: JsonSchema): Properties => (schema['properties'] ?? {}) as Properties;

function aboutOf({ title, description, readOnly }: JsonSchema): string {
  const words = [description ?? title, readOnly === true ? 'Kept by Cardinal.' : undefined];
  return words.filter((word) => typeof word === 'string').join(' ');
}
