const first = ['Ada', 'Bo', 'Cyra', 'Dino', 'Ebba', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jun'];
const last = ['Lund', 'Okoro', 'Sato', 'Weiss', 'Moreau', 'Novak', 'Silva', 'Berg', 'Khan', 'Rossi'];
const titles = ['Buyer', 'Engineer', 'Director', 'Assistant', 'Founder'];

const header = ['id', 'first_name', 'last_name', 'title', 'email_work', 'company', 'source'] as const;

/** A contact of one of `count / 25` companies; the same for the same number. */
function rowAt(at: number, count: number): string[] {
  const pick = (from: readonly string[], by: number) => from[Math.floor(at / by) % from.length] ?? '';
  const [given, family] = [pick(first, 1), pick(last, 10)];
  const company = `Company ${at % Math.max(1, Math.floor(count / 25))}`;
  return [
    `c${at}`,
    given,
    family,
    pick(titles, 3),
    `${given}.${family}.${at}@example.com`.toLowerCase(),
    company,
    'fair',
  ];
}

/** The file, piece by piece. */
export async function* fileOf(count: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${header.join(',')}\n`);
  for (let at = 0; at < count; at += 500) {
    const lines = Array.from({ length: Math.min(500, count - at) }, (_, index) => rowAt(at + index, count).join(','));
    yield encoder.encode(`${lines.join('\n')}\n`);
  }
}
