import Link from 'next/link';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-2 px-4 text-center">
      <h1 className="text-16 font-semibold">There is nothing at this address</h1>
      <p className="max-w-80 text-muted">It may have been deleted, or the address has a slip in it.</p>
      <Link href="/" className="link mt-2 font-medium">
        Go to Home
      </Link>
    </main>
  );
}
