/** A record that was opened lately in this browser. */
export interface Recent {
  readonly object: string;
  readonly id: string;
  readonly title: string;
}

const most = 8;
const keyOf = (userId: string) => `recents:${userId}`;

/** Remembers that a record was opened, for the palette. */
export function noteRecent(userId: string, { object, id, title }: Recent): void {
  keep(userId, [{ object, id, title }, ...without(userId, id)].slice(0, most));
}

/** Forgets a record that is gone. */
export function forgetRecent(userId: string, id: string): void {
  keep(userId, without(userId, id));
}

const without = (userId: string, id: string): Recent[] => readRecents(userId).filter((recent) => recent.id !== id);

function keep(userId: string, recents: readonly Recent[]): void {
  try {
    window.localStorage.setItem(keyOf(userId), JSON.stringify(recents));
  } catch {
    // Without storage there are no recents.
  }
}

/** The latest first. */
export function readRecents(userId: string): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(userId)) ?? '[]');
    return Array.isArray(kept) ? (kept as Recent[]) : [];
  } catch {
    return [];
  }
}
