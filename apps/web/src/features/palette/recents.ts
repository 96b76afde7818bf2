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
  const others = readRecents(userId).filter((recent) => recent.id !== id);
  try {
    const recents = [{ object, id, title }, ...others].slice(0, most);
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
