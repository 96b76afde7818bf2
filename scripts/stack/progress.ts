const started = performance.now();

/** Prints one line with the seconds since the command began. Plain text: it reads the same in a log. */
export function progress(line: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  console.log(`${seconds}s  ${line}`);
}

/** Prints a line when a step begins and one when it has ended; a line every 10 s in between shows that it lives. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const seconds = () => `${((performance.now() - from) / 1000).toFixed(1)} s`;
  progress(`${name} …`);
  const alive = setInterval(() => progress(`${name} … ${seconds()} so far`), 10_000);
  try {
    const result = await work();
    progress(`${name}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
