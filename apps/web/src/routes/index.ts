export { filteredHref, hrefOf, type ListState, listHref, objectAt } from './href.ts';
export { safeNext } from './safe-next.ts';
