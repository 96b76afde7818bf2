import { useMay } from '#boot/index.ts';

/** The pages of Settings, in their order. Everyone may look; what one may not change is shown without its controls. */
const places = [
  { href: '/settings/profile', label: 'Profile' },
  { href: '/settings/members', label: 'Members' },
  { href: '/settings/roles', label: 'Roles', capability: 'manageMembers' },
  { href: '/settings/objects', label: 'Objects', capability: 'manageObjects' },
  { href: '/settings/pipelines', label: 'Pipelines', object: 'pipeline' },
  { href: '/settings/scoring', label: 'Scoring', capability: 'useAi' },
  { href: '/settings/labels', label: 'Text labels', capability: 'useAi' },
  { href: '/settings/workspace', label: 'Workspace' },
  { href: '/settings/api-keys', label: 'API keys', capability: 'manageKeys' },
] as const;

/** Whether an address is that of a page of Settings, or below it. */
export const isInPlace = (pathname: string, href: string): boolean =>
  pathname === href || pathname.startsWith(`${href}/`);

/** The page of Settings that an address is, or is below. */
export const settingsPlaceAt = (pathname: string): { readonly href: string; readonly label: string } | undefined =>
  places.find(({ href }) => isInPlace(pathname, href));

export function useSettingsPlaces(): readonly { readonly href: string; readonly label: string }[] {
  const may = useMay();
  return places.filter((place) => {
    if ('capability' in place) return may.capability(place.capability);
    return !('object' in place) || may('read', place.object);
  });
}
