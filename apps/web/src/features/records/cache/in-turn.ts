const turns = new Map<string, Promise<unknown>>();

/** Runs works on the same record one after the other, so that a second edit knows the version that the first one made. */
export function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(id) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(id, mine);
  const leave = () => {
    if (turns.get(id) === mine) turns.delete(id);
  };
  mine.then(leave, leave);
  return mine;
}

/** Whether changes of this tab are on their way. */
export const isWriting = (): boolean => turns.size > 0;
