export { Popover, PopoverAnchor, PopoverClose, PopoverContent, PopoverTrigger, popoverClass } from './popover.tsx';
