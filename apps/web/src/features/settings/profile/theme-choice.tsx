'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { useMounted } from '#mounted/index.ts';
import { useTheme } from '#theme/index.ts';

const segments = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
  { value: 'system', label: 'As the system' },
] as const;

/** Dark, light, or whatever the system says. Kept in this browser. */
export function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  // The server does not know what this browser chose.
  const mounted = useMounted();
  return (
    <SegmentedControl
      label="Theme"
      value={mounted ? theme : 'dark'}
      onValueChange={setTheme}
      segments={segments}
      className="self-start"
    />
  );
}
