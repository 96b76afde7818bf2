export { hrefThen } from './href.ts';
