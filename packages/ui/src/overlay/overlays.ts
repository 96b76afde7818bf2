export { MenuPanel } from '../menu/menu-panel.tsx';
export { PopoverPanel } from '../popover/popover-panel.tsx';
export { TooltipBubble } from '../tooltip/tooltip-bubble.tsx';
