import type { References } from '@cardinal/crm/records';

/** Titles of records and members that answers brought along, by id. */
export interface ReferenceCache {
  readonly learn: (references: References) => void;
  readonly get: (id: string) => { readonly object: string; readonly title: string } | undefined;
  /** Takes what an answer brings along, whatever answer it is. */
  readonly learnFrom: (answer: unknown) => void;
}

export function createReferenceCache(): ReferenceCache {
  const known = new Map<string, { readonly object: string; readonly title: string }>();
  const learn = (references: References) => {
    for (const [id, reference] of Object.entries(references)) known.set(id, reference);
  };
  return {
    learn,
    get: (id) => known.get(id),
    learnFrom: (answer) => {
      const brought = answer && typeof answer === 'object' && 'references' in answer ? answer.references : undefined;
      if (brought && typeof brought === 'object') learn(brought as References);
      if (Array.isArray(answer)) for (const part of answer) if (hasReferences(part)) learn(part.references);
    },
  };
}

const hasReferences = (part: unknown): part is { references: References } =>
  typeof part === 'object' && part !== null && 'references' in part && typeof part.references === 'object';
