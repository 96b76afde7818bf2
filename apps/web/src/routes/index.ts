export { duplicatesHref, filteredHref, hrefOf, listHref, objectAt } from './href.ts';
export { safeNext } from './safe-next.ts';
