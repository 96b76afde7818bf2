export { Combobox, type ComboboxProps } from './combobox.tsx';
export { ComboboxList, type ComboboxListProps } from './combobox-list.tsx';
export type { ComboboxOption } from './option.ts';
