export type { Boot } from './boot.ts';
export { BootProvider } from './provider.tsx';
export { useBoot, useMay } from './use-boot.ts';
export { useFormatInstant } from './use-format.ts';
