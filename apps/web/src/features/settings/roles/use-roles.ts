import type { AppRouter } from '@cardinal/api/catalogue';
import type { SelectOption } from '@cardinal/ui/select';
import type { inferRouterOutputs } from '@trpc/server';
import { trpc } from '#trpc/index.ts';

export type ListedRole = inferRouterOutputs<AppRouter>['roles']['list'][number];

/** The roles, as one chooses among them and as they are named. */
export interface RoleChoice {
  readonly roles: readonly ListedRole[];
  /** Those that one may give away; the one that stands is there in any case. */
  readonly options: (standing?: string) => SelectOption[];
  readonly nameOf: (key: string) => string;
  readonly descriptionOf: (key: string) => string | undefined;
}

/**
 * Every role there is. Until they have come a role is known by its key.
 * @param wanted whether they are asked for at all
 */
export function useRoleChoice(wanted = true): RoleChoice {
  const { data: roles = [] } = trpc.roles.list.useQuery(undefined, { enabled: wanted });
  const find = (key: string) => roles.find((role) => role.key === key);
  return {
    roles,
    options: (standing) =>
      roles
        .filter(({ key, canGive }) => canGive || key === standing)
        .map(({ key, name, canGive }) => ({ value: key, label: name, disabled: !canGive })),
    nameOf: (key) => find(key)?.name ?? key,
    descriptionOf: (key) => find(key)?.description,
  };
}
