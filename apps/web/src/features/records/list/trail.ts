/** The list that one opened a record from, so that its page can go to the next and the one before. */
export interface ListTrail {
  readonly ids: readonly string[];
  /** Where the list is, with its filter and order. */
  readonly href: string;
}

const prefix = 'list:';
const most = 2000;

/** Keeps what a list shows, for this tab. */
export function keepTrail(object: string, { ids, href }: ListTrail): void {
  try {
    window.sessionStorage.setItem(prefix + object, JSON.stringify({ ids: ids.slice(0, most), href }));
  } catch {
    // Without storage there is no next and no previous.
  }
}

export function readTrail(object: string): ListTrail | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(prefix + object) ?? 'null') as ListTrail | null;
  } catch {
    return null;
  }
}
