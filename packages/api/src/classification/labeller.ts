import { classifier, parseClassifier } from '@cardinal/ai/classification';
import type { Learned } from '@cardinal/crm/classifiers';

type Labeller = ReturnType<typeof classifier>;

/** A large one takes some megabytes and a tenth of a second to unpack. */
const kept = 4;
const unpacked = new Map<string, Labeller>();

/** What a classifier has learned, as a function of a text; the last few that were asked for are kept unpacked. */
export async function labellerOf({ key, read }: Learned): Promise<Labeller> {
  const label = unpacked.get(key) ?? classifier(parseClassifier(await read()));
  unpacked.delete(key);
  unpacked.set(key, label);
  const [oldest] = unpacked.keys();
  if (oldest !== undefined && unpacked.size > kept) unpacked.delete(oldest);
  return label;
}
