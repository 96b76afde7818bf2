/** A value that stands, and whose: its first writer and every undo that brought it back. */
interface Standing {
  readonly value: string | number | null;
  readonly by: ReadonlySet<number>;
}
type Life = 'live' | 'trash';

/** What is expected of one record. */
export interface ModelRecord {
  readonly fields: Map<string, Standing>;
  version: number;
}

/** What an operation did, field by field; `life` is a field like any other. */
interface Deed {
  readonly undoes: number | null;
  /** By record and field, what stood before. A created record stood nowhere: null. */
  readonly before: Map<number, Map<string, Standing | null>>;
}

export type Mode = 'refuse' | 'keep' | 'overwrite';

/**
 * The rule of undo in plain words: a field is restored if the operation's value is the one that stands; else that is a
 * conflict. Numbers stand for records and operations.
 */
export class UndoModel {
  readonly records: ModelRecord[] = [];
  readonly deeds: Deed[] = [];
  private readonly merges = new Set<number>();

  private begin(undoes: number | null = null): number {
    this.deeds.push({ undoes, before: new Map() });
    return this.deeds.length - 1;
  }

  life = (record: number): Life => this.records[record]?.fields.get('life')?.value as Life;
  value = (record: number, field: string) => this.records[record]?.fields.get(field)?.value ?? null;

  /** Whether an operation has been taken back, by an undo that stands itself. */
  isUndone = (deed: number): boolean =>
    this.deeds.some((other, index) => other.undoes === deed && !this.deeds.some((third) => third.undoes === index));

  create(values: Record<string, string | number | null>): number {
    const deed = this.begin();
    this.records.push({ fields: new Map(), version: 1 });
    const record = this.records.length - 1;
    for (const [field, value] of Object.entries({ ...values, life: 'live' })) {
      if (value !== null)
        this.write(deed, record, field, value, field === 'life' ? null : { value: null, by: new Set() });
    }
    return deed;
  }

  /** Changes records; only what differs is written, and an operation that changes nothing is none. */
  change(records: readonly number[], values: Record<string, string | number | null>): number | undefined {
    const differs = (record: number, [field, value]: [string, unknown]) => this.value(record, field) !== value;
    const changed = records.filter((record) => Object.entries(values).some((entry) => differs(record, entry)));
    if (changed.length === 0) return undefined;
    const deed = this.begin();
    for (const record of changed) {
      for (const [field, value] of Object.entries(values)) {
        if (differs(record, [field, value])) this.write(deed, record, field, value);
      }
      (this.records[record] as ModelRecord).version += 1;
    }
    return deed;
  }

  /**
   * Makes records one: the first keeps what it has, is given what it lacks by the first of the others that has it, and they go
   * to the trash.
   */
  merge([keep, ...others]: readonly [number, ...number[]], fields: readonly string[]): number {
    const deed = this.begin();
    this.merges.add(deed);
    for (const other of others) this.write(deed, other, 'life', 'trash');
    for (const field of fields.filter((each) => this.value(keep, each) === null)) {
      const giver = others.find((other) => this.value(other, field) !== null);
      if (giver !== undefined) this.write(deed, keep, field, this.value(giver, field));
    }
    for (const record of [keep, ...others]) (this.records[record] as ModelRecord).version += 1;
    return deed;
  }

  /** Whether a record is in the trash because it was merged: it comes back by undoing that, and not by hand. */
  isMerged(record: number): boolean {
    const life = this.records[record]?.fields.get('life');
    return life?.value === 'trash' && [...life.by].some((deed) => this.merges.has(deed));
  }

  /** Takes an operation back; false, and nothing done, when that must be refused. */
  undo(deed: number, mode: Mode): boolean {
    if (this.isUndone(deed)) return false;
    const restored: [record: number, field: string, standing: Standing][] = [];
    let conflicts = 0;
    for (const [record, before] of (this.deeds[deed] as Deed).before) {
      const created = before.get('life') === null;
      const isMine = (field: string) =>
        mode === 'overwrite' || (this.records[record]?.fields.get(field)?.by.has(deed) ?? false);
      const wasLive = before.get('life')?.value === 'live';
      if (before.has('life') && (this.life(record) === 'live') !== wasLive) {
        const edited = created && mode !== 'overwrite' && this.isEdited(record, deed);
        if (!isMine('life') || edited) {
          conflicts += 1;
          continue;
        }
        const back = created ? { value: 'trash', by: new Set<number>() } : (before.get('life') as Standing);
        restored.push([record, 'life', back]);
      }
      for (const [field, standing] of created ? [] : before) {
        if (field === 'life' || !standing || this.value(record, field) === standing.value) continue;
        if (isMine(field)) restored.push([record, field, standing]);
        else conflicts += 1;
      }
    }
    if (restored.length === 0 || (mode === 'refuse' && conflicts > 0)) return false;
    const undo = this.begin(deed);
    for (const [record, field, standing] of restored) {
      const standsYet = this.records[record]?.fields.get(field)?.by.has(deed);
      this.write(undo, record, field, standing.value, undefined, standsYet ? standing.by : new Set());
    }
    for (const record of new Set(restored.map(([index]) => index))) (this.records[record] as ModelRecord).version += 1;
    return true;
  }

  /** Whether someone else's value stands in a record that an operation created. */
  private isEdited(record: number, deed: number): boolean {
    const fields = [...(this.records[record] as ModelRecord).fields];
    return fields.some(([field, { by }]) => field !== 'life' && !by.has(deed) && !by.has(-1));
  }

  private write(
    deed: number,
    record: number,
    field: string,
    value: string | number | null,
    before?: Standing | null,
    alsoBy: ReadonlySet<number> = new Set(),
  ): void {
    const { fields } = this.records[record] as ModelRecord;
    // -1: the value from before anyone wrote one.
    const standing = before === null ? null : (fields.get(field) ?? { value: null, by: new Set([-1]) });
    const deeds = (this.deeds[deed] as Deed).before;
    deeds.set(record, (deeds.get(record) ?? new Map<string, Standing | null>()).set(field, standing));
    fields.set(field, { value, by: new Set([...alsoBy, deed]) });
  }
}
