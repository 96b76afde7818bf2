import { Badge } from '@cardinal/ui/badge';
import { percentWords } from './words.ts';

/** How likely a record is to be won, drawn as what a machine suggests. */
export function ScoreBadge({ probability }: { probability: number }) {
  return <Badge tone="suggested">Suggested {percentWords(probability)}</Badge>;
}
