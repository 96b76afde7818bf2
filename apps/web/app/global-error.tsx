'use client';

/** Shown when even the layout failed: no styles of ours may be relied on. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: 'system-ui, sans-serif', textAlign: 'center', paddingTop: '30vh' }}>
        <h1 style={{ fontSize: 16 }}>Cardinal could not be shown</h1>
        <p>What was saved is safe.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
