import { formatMoney, formatNumber } from '@cardinal/ui/fields';
import Link from 'next/link';

interface TotalLinkProps {
  label: string;
  href: string;
  minor: number;
  currency: string;
  count: number;
}

/** An exact sum with its count, and the list behind it. */
export function TotalLink({ label, href, minor, currency, count }: TotalLinkProps) {
  return (
    <Link href={href} className="group flex items-baseline gap-2">
      <span className="text-muted">{label}</span>
      <span data-numeric className="text-16 font-semibold group-hover:underline">
        {formatMoney({ minor, currency })}
      </span>
      <span data-numeric className="text-muted">
        {formatNumber(count)} {count === 1 ? 'deal' : 'deals'}
      </span>
    </Link>
  );
}
