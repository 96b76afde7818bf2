export { Button, type ButtonProps, buttonClass } from './button.tsx';
export { IconButton, type IconButtonProps } from './icon-button.tsx';
