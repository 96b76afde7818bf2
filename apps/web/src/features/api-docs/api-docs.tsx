import type { OpenApiDocument } from '@cardinal/api/faces';
import Link from 'next/link';
import { anchorOf } from './anchor.ts';
import { Errors } from './errors.tsx';
import { Section } from './section.tsx';
import { Start } from './start.tsx';
import { Words } from './words.tsx';

const description = '/api/v1/openapi.json';

/** The reference of the REST API, drawn from its own description: nothing is loaded from elsewhere. */
export function ApiDocs({ document }: { document: OpenApiDocument }) {
  const url = document.servers[0]?.url ?? '';
  return (
    <div className="mx-auto flex w-full max-w-272 gap-8 px-4 py-6 max-md:flex-col max-md:gap-4">
      <nav aria-label="Contents" className="w-40 shrink-0 md:sticky md:top-6 md:self-start">
        <ul className="flex flex-col gap-px max-md:flex-row max-md:flex-wrap">
          {['Start', ...document.tags.map(({ name }) => name), 'Errors'].map((name) => (
            <li key={name}>
              <a
                href={`#${anchorOf(name)}`}
                className="flex h-7 items-center rounded-md px-2 text-muted hover:bg-surface-2 hover:text-fg max-md:h-9"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="flex min-w-0 grow flex-col gap-10 pb-16">
        <header className="flex flex-col gap-2">
          <h1 className="text-20 font-semibold">API</h1>
          <p className="max-w-160 text-muted">
            <Words>{document.info.description}</Words>
          </p>
          <p className="flex gap-4">
            <a href={description} className="link text-fg">
              OpenAPI 3.1
            </a>
            <Link href="/" className="link text-fg">
              Back to Cardinal
            </Link>
          </p>
        </header>
        <Start url={url} />
        {document.tags.map((tag) => (
          <Section key={tag.name} document={document} tag={tag} url={url} />
        ))}
        <Errors problems={document['x-problems']} />
      </main>
    </div>
  );
}
