'use client';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { palette } from './state.ts';

const load = () => import('./palette.tsx');
// With a fallback of its own: else the page is hidden while the code comes, and what had the focus loses it.
const Palette = dynamic(() => load().then((module) => module.Palette), { loading: () => null });

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
