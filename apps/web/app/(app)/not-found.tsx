import { buttonClass } from '@cardinal/ui/button';
import { EmptyState } from '@cardinal/ui/states';
import Link from 'next/link';

export default function NotFound() {
  return (
    <EmptyState
      className="grow"
      title="There is nothing at this address"
      description="It may have been deleted, or you may not see it."
      action={
        <Link href="/" className={buttonClass()}>
          Go to Home
        </Link>
      }
    />
  );
}
