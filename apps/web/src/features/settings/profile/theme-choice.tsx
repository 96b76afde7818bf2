'use client';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { useEffect, useState } from 'react';
import { useTheme } from '#theme/index.ts';

const segments = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
  { value: 'system', label: 'As the system' },
] as const;

/** Dark, light, or whatever the system says. Kept in this browser. */
export function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  const [mounted, setMounted] = useState(false);
  // The server does not know what this browser chose.
  useEffect(() => setMounted(true), []);
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
