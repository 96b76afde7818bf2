'use client';
import { ThemeProvider as NextThemes, useTheme as useNextTheme } from 'next-themes';
import type { ReactNode } from 'react';

export type Theme = 'dark' | 'light' | 'system';

/** Puts `data-theme` on <html> before anything is painted. Dark unless one chose otherwise. */
export function ThemeProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <NextThemes
      attribute="data-theme"
      defaultTheme="dark"
      enableSystem
      enableColorScheme={false}
      disableTransitionOnChange
      nonce={nonce}
    >
      {children}
    </NextThemes>
  );
}

/** The theme that was chosen (not what "system" comes to), and how to choose another. */
export function useTheme(): { readonly theme: Theme; readonly setTheme: (theme: Theme) => void } {
  const { theme = 'dark', setTheme } = useNextTheme();
  return { theme: theme as Theme, setTheme };
}
