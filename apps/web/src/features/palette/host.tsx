'use client';
import { lateComponent } from '@cardinal/ui/late';
import { useEffect, useState } from 'react';
import { palette } from './state.ts';

const load = () => import('./palette.tsx');
const Palette = lateComponent(() => load().then((module) => module.Palette));

/** Holds the palette, whose code is fetched once the page is at rest, so that ⌘K opens it at once. */
export function PaletteHost() {
  const open = palette.use();
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void load(), 2000);
    return () => clearTimeout(timer);
  }, []);
  if (open && !wanted) setWanted(true);
  return wanted ? <Palette open={open} /> : null;
}
