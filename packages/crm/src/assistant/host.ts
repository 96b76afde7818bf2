import { type Context, todayIn } from '../context/index.ts';
import { fieldType, type ParseContext } from '../fields/index.ts';
import { readWorkspace } from '../workspace/index.ts';
import { nameMeanings } from './names.ts';

/** What the assistant's grammar asks of the records; everything is read as the actor. */
export async function assistantHost(context: Context) {
  const workspace = await readWorkspace(context.db);
  const reading: ParseContext = {
    today: todayIn(context.timeZone, context.now),
    timeZone: context.timeZone,
    now: (context.now ?? new Date()).toISOString(),
    country: workspace.country,
    currency: workspace.currency,
  };
  return {
    resolveNames: (texts: readonly string[]) => nameMeanings(context, texts),
    /** Reads words as a field's value, the way a form would. */
    readValue: (object: string, path: string, words: string) => {
      const field = context.schema.objects.get(object)?.fields.get(path);
      if (!field) return { ok: false as const, message: 'There is no such field.' };
      return fieldType(field.type).parse(words, field, reading);
    },
  };
}
