export { Badge, OptionPill, optionClass, StatusDot } from './badge.tsx';
