'use client';
import { ErrorState } from '@cardinal/ui/states';

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const reference = error.digest ? ` If it happens again, tell your admin: ${error.digest}.` : '';
  return (
    <ErrorState
      title="This page could not be shown"
      description={`What was saved is safe.${reference}`}
      onRetry={reset}
      className="grow"
    />
  );
}
