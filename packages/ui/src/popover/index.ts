export { Popover, PopoverAnchor, PopoverContent, PopoverTrigger } from './popover.tsx';
export { popoverClass } from './popover-class.ts';
