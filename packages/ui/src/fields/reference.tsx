'use client';
import { Avatar } from '../avatar/index.ts';
import { useFieldContext } from './context.tsx';

/** A person in the team, by initials and name. */
export function UserName({ id }: { id: string }) {
  const { title } = useFieldContext();
  const name = title(id) ?? 'Unknown user';
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Avatar name={name} />
      <span className="truncate">{name}</span>
    </span>
  );
}

/** A record by its title, as a link to it. */
export function RecordName({ id, object }: { id: string; object: string | undefined }) {
  const { title, href, link: Link = 'a' } = useFieldContext();
  const name = title(id) ?? 'Untitled';
  if (!object) return <span className="truncate">{name}</span>;
  return (
    <Link
      href={href(object, id)}
      className="link truncate"
      tabIndex={-1}
      onClick={(event: Event) => event.stopPropagation()}
    >
      {name}
    </Link>
  );
}
