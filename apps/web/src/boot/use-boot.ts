'use client';
import { type Action, type Capability, hasCapability, isAdmin, scopeOf } from '@cardinal/crm/permissions';
import type { Schema } from '@cardinal/crm/schema';
import { createContext, useContext, useMemo } from 'react';
import type { Boot } from './boot.ts';

/** What `Boot` is once the schema is built. */
export interface BootValue extends Omit<Boot, 'schema'> {
  readonly schema: Schema;
}

export const BootContext = createContext<BootValue | null>(null);

/** Who is signed in, as what, in which workspace and under which schema. */
export function useBoot(): BootValue {
  const boot = useContext(BootContext);
  if (!boot) throw new Error('useBoot belongs inside the pages of the app');
  return boot;
}

/** What the person may do at all, so that screens leave out what the server would refuse. */
export interface May {
  /** Does the action reach any record of the object, or just this one when its owner is given? */
  (action: Action, object: string, ownerId?: string | null): boolean;
  readonly capability: (capability: Capability) => boolean;
  readonly admin: boolean;
}

/** The questions of `May`, for who is signed in. Its identity is that of role and schema. */
export function useMay(): May {
  const { role, schema, user } = useBoot();
  return useMemo(() => {
    const may = (action: Action, key: string, ownerId?: string | null): boolean => {
      const object = schema.objects.get(key);
      if (!object) return false;
      const scope = scopeOf(role, object, action);
      return scope === 'own' ? ownerId === undefined || ownerId === user.id : scope === 'all';
    };
    const capability = (wanted: Capability) => hasCapability(role, wanted);
    return Object.assign(may, { capability, admin: isAdmin(role) });
  }, [role, schema, user.id]);
}
