import type { Context } from '../context/index.ts';
import { createRecords } from '../records/index.ts';
import type { SeededDeal } from './deals.ts';
import type { Dice } from './random.ts';
import { activities, noteBodies, taskTitles } from './words.ts';

const day = 86_400_000;
/** So many records a command takes at most. */
const maxRecords = 1000;

/** Makes the tasks, notes and activities that go with deals. */
export async function seedWork(context: Context, dice: Dice, fate: Dice, deals: readonly SeededDeal[]): Promise<void> {
  const open = deals.filter((deal) => deal.open);
  await createRecords(
    context,
    'task',
    open
      .filter(() => dice.roll() < 0.7)
      .map((deal) => ({
        title: dice.pick(taskTitles),
        status: dice.pick(['todo', 'todo', 'in_progress', 'done']),
        priority: dice.pick(['low', 'medium', 'medium', 'high']),
        due: workingHour(dice, dice.between(-6, 15)),
        assigneeId: deal.ownerId,
        links: [deal.id, deal.companyId],
      })),
  );
  await createRecords(
    context,
    'note',
    deals
      .filter(() => dice.roll() < 0.3)
      .map((deal) => ({
        body: dice.pick(noteBodies),
        authorId: deal.ownerId,
        links: [deal.id, deal.companyId],
      })),
  );
  await seedTalks(context, fate, deals);
}

/** Makes the talks of each deal, on days between its beginning and its end. */
async function seedTalks(context: Context, fate: Dice, deals: readonly SeededDeal[]): Promise<void> {
  const talks = deals.flatMap((deal) =>
    Array.from({ length: deal.talks }, () => ({
      ...fate.pick(activities),
      actorId: deal.ownerId,
      occurredAt: workingHour(fate, -fate.between(deal.endedAgo + 1, deal.openedAgo)),
      links: [deal.id, deal.companyId],
    })),
  );
  for (let at = 0; at < talks.length; at += maxRecords)
    await createRecords(context, 'activity', talks.slice(at, at + maxRecords));
}

/** A full or half hour of a day's work, so many days from today. */
function workingHour(dice: Dice, days: number): string {
  const midnight = Math.floor(Date.now() / day) * day;
  return new Date(midnight + days * day + dice.between(18, 34) * (day / 48)).toISOString();
}
