export type { ViewChanged } from './change.ts';
export { createView } from './create.ts';
export { defaultViews } from './defaults.ts';
export { type FavouriteView, favouriteView, favouriteViewInput, listFavourites } from './favourite.ts';
export {
  type ViewDefinition,
  type ViewLayout,
  viewDefinition,
  viewId,
  viewInput,
  viewLayouts,
} from './inputs.ts';
export { getView, listViews, listViewsInput, type ViewList } from './list.ts';
export { setDefaultView, setDefaultViewInput } from './set-default.ts';
export { restoreView, trashView } from './trash.ts';
export { updateView, updateViewInput } from './update.ts';
export type { View } from './view.ts';
