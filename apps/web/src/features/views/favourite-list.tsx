'use client';
import { Calendar, Columns3, Table2 } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useBoot } from '#boot/index.ts';
import { listHref } from '#routes/index.ts';
import { NavLink } from '#shell/nav-link.tsx';
import { trpc } from '#trpc/index.ts';

const icons = { table: Table2, board: Columns3, calendar: Calendar };

/** The favourite views of whoever is signed in, as places of the sidebar. */
export function FavouriteList({ folded, onGo }: { folded: boolean; onGo?: (() => void) | undefined }) {
  const { schema, views } = useBoot();
  const saved = useSearchParams().get('saved');
  const mine = trpc.views.mine.useQuery(undefined, { initialData: views, staleTime: Number.POSITIVE_INFINITY });
  const { favourites } = mine.data;
  if (favourites.length === 0) return null;
  return (
    <ul aria-label="Favourites" className="mt-3 flex flex-col gap-px border-t border-border pt-3">
      {favourites.map(({ id, object, name, layout }) => {
        const Icon = icons[layout];
        const item = {
          href: `${listHref(object, schema)}?saved=${id}`,
          label: name,
          icon: <Icon aria-hidden size={16} strokeWidth={1.5} />,
        };
        return <NavLink key={id} item={item} open={saved === id} folded={folded} onGo={onGo} />;
      })}
    </ul>
  );
}
