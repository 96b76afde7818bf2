import '@cardinal/ui/globals.css';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Ready } from '#mounted/ready.tsx';
import { nonce } from '#server/nonce.ts';
import { ThemeProvider } from '#theme/index.ts';

export const metadata: Metadata = {
  title: { default: 'Cardinal', template: '%s · Cardinal' },
  description: 'The CRM that your team hosts itself.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#0b0c0e' },
    { media: '(prefers-color-scheme: light)', color: '#fbfbfc' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    // Next fetches the font along with the page, so that its words stand where they stay.
    <html lang="en" className={GeistSans.variable} suppressHydrationWarning>
      <body>
        <ThemeProvider nonce={await nonce()}>
          {children}
          <Ready />
        </ThemeProvider>
      </body>
    </html>
  );
}
