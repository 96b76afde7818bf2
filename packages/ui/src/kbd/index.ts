export { Kbd, keyLabel } from './kbd.tsx';
