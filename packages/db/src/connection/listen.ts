import postgres from 'postgres';

/**
 * Calls `heard` for every announcement on a channel, and each time that the connection is there: what was announced while it
 * was not is lost. It is taken up again by itself.
 * @param url the server itself: poolers pass no announcements on
 * @returns what ends it
 */
export async function listen(url: string, channel: string, heard: () => void): Promise<() => Promise<void>> {
  const client = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'cardinal-listen' },
  });
  await client.listen(channel, heard, heard);
  return () => client.end({ timeout: 5 });
}
