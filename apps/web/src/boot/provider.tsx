'use client';
import { buildSchema } from '@cardinal/crm/schema';
import { FieldContext } from '@cardinal/ui/fields';
import { TooltipProvider } from '@cardinal/ui/tooltip';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Boot } from './boot.ts';
import { BootContext, type BootValue } from './use-boot.ts';
import { useFieldContextValue } from './use-field-context.ts';

/** Gives every page of the app who is signed in, the schema, and what fields need to be shown and edited. */
export function BootProvider({ boot, children }: { boot: Boot; children: ReactNode }) {
  const value = useMemo<BootValue>(() => {
    const { objects, version } = boot.schema;
    return { ...boot, schema: buildSchema(objects, version) };
  }, [boot]);
  return (
    <BootContext value={value}>
      <TooltipProvider>
        <Fields boot={value}>{children}</Fields>
      </TooltipProvider>
    </BootContext>
  );
}

function Fields({ boot, children }: { boot: BootValue; children: ReactNode }) {
  useRenewed(boot.schema.version);
  return <FieldContext value={useFieldContextValue(boot)}>{children}</FieldContext>;
}

/** What was read under another schema is read anew: its fields are others by now. */
function useRenewed(version: number): void {
  const client = useQueryClient();
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    void client.invalidateQueries();
  }, [client, version]);
}
