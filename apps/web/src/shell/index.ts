export { useBreadcrumbs } from './breadcrumbs.tsx';
export { placeName } from './nav-items.tsx';
export { ObjectIcon } from './object-icon.tsx';
export { Page } from './page.tsx';
export { Shell } from './shell.tsx';
export { useAppShortcuts } from './shortcut-registry.tsx';
