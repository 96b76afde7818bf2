'use client';
import { lateComponent } from '@cardinal/ui/late';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';

/** What a new record begins with, and what to do once it is there. */
export interface CreateOptions {
  /** Values by property: `{ companyId }` when one adds a person on a company's page. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Called with the new record's id; without it, the record's page opens. */
  readonly onCreated?: (id: string) => void;
}

export interface CreateRequest extends CreateOptions {
  readonly object: string;
}

type Create = (object: string, options?: CreateOptions) => void;

/** What new records of an object begin with on the page that is open. */
type Beginning = (object: string) => CreateOptions;
type Begin = (beginning: Beginning | null) => void;

const CreateContext = createContext<Create | null>(null);
const BeginningContext = createContext<Begin | null>(null);
const CreateDrawer = lateComponent(() => import('./create-drawer.tsx').then((module) => module.CreateDrawer));

/** Opens the drawer in which a record is created: `create('contact', { values: { companyId } })`. */
export function useCreateRecord(): Create {
  const create = useContext(CreateContext);
  if (!create) throw new Error('useCreateRecord belongs inside the pages of the app');
  return create;
}

/** While the page is open, whatever is created anywhere begins with what it is about: a note with the record it shows. */
export function useCreateBeginning(beginning: Beginning): void {
  const begin = useContext(BeginningContext);
  useEffect(() => {
    begin?.(beginning);
    return () => begin?.(null);
  }, [begin, beginning]);
}

/** Holds the one drawer in which records are created. */
export function CreateRecordProvider({ children }: { children: ReactNode }) {
  const [request, setRequest] = useState<CreateRequest | null>(null);
  const beginning = useRef<Beginning | null>(null);
  const begin = useCallback<Begin>((now) => {
    beginning.current = now;
  }, []);
  const create = useCallback<Create>(
    (object, options) => setRequest({ object, ...beginning.current?.(object), ...options }),
    [],
  );
  return (
    <CreateContext value={create}>
      <BeginningContext value={begin}>
        {children}
        {request && <CreateDrawer key={request.object} request={request} onClose={() => setRequest(null)} />}
      </BeginningContext>
    </CreateContext>
  );
}
