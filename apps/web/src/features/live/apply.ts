import type { LiveEvent } from '@cardinal/crm/feed';
import type { QueryClient } from '@tanstack/react-query';
import { cachedVersions, followOthers, invalidateAll } from '#features/records/cache/index.ts';
import { markChanged } from './marks.ts';

type Changed = Extract<LiveEvent, { kind: 'changes' }>['objects'][number];

/** What events have brought that is not on screen yet, put together. */
export class Pending {
  #all = false;
  #schema = false;
  readonly #objects = new Map<string, Pick<Changed, 'records'>>();

  add(event: LiveEvent): void {
    if (event.kind === 'reset') {
      this.#all = true;
      return;
    }
    for (const { object, records } of event.objects) {
      if (object === 'schema') this.#schema = true;
      const before = this.#objects.get(object) ?? { records: [] };
      this.#objects.set(object, {
        records: before.records && records && [...before.records, ...records],
      });
    }
  }

  /** Whether objects or fields have changed since this was last asked: what is on screen was built for others. */
  takeSchema(): boolean {
    const changed = this.#schema;
    this.#schema = false;
    return changed;
  }

  get isEmpty(): boolean {
    return !this.#all && this.#objects.size === 0;
  }

  /**
   * Asks for what is on show and has changed, and marks what someone else changed.
   * @param refresh asks for single records, for a list that is too long to be asked for whole
   */
  apply(client: QueryClient, me: string, refresh: (object: string, ids: readonly string[]) => void): void {
    const versions = this.#all ? new Map<string, number>() : cachedVersions(client);
    if (this.#all) invalidateAll(client);
    else {
      for (const [object, { records }] of this.#objects) {
        // What this tab has done itself, it shows already.
        const news = records?.filter(({ id, version }) => (versions.get(id) ?? -1) < version) ?? null;
        if (news?.length === 0) continue;
        const isLong = followOthers(client, object, news?.map(({ id }) => id) ?? null);
        const known = news?.map(({ id }) => id).filter((id) => versions.has(id)) ?? [];
        if (isLong && known.length) refresh(object, known.slice(0, refreshedAtOnce));
        const others = news?.filter(({ by }) => by?.id !== me) ?? [];
        if (others.length) markChanged(others.map(({ id }) => id));
      }
    }
    this.#all = false;
    this.#objects.clear();
  }
}

/** What one request carries. */
const refreshedAtOnce = 20;
