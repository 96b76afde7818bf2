export { Tooltip, TooltipProvider } from './tooltip.tsx';
