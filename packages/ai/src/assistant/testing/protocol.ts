/** What a server's model says in one step. Each string is sent as a piece of its own. */
export interface Turn {
  readonly text?: readonly string[];
  readonly calls?: readonly { readonly id: string; readonly name: string; readonly input: readonly string[] }[];
  readonly ends?: 'length' | 'refusal';
}

/** What reached a server, in one shape for all protocols. */
export interface Heard {
  readonly model: string;
  readonly system: string;
  readonly tools: readonly { readonly name: string; readonly description: string; readonly schema: unknown }[];
  /** What tools returned, by call. */
  readonly results: Readonly<Record<string, string>>;
  /** The last thing that the person said. */
  readonly asked: string;
}

/** A provider's streaming protocol, spoken by a test's server. Usage is always 11 tokens in, 7 out. */
export interface Protocol {
  readonly provider: 'anthropic' | 'openai' | 'openai-compatible';
  readonly keyVariable: 'ANTHROPIC_API_KEY' | 'OPENAI_API_KEY';
  readonly path: string;
  /** Where the key stands: a header's whole value. */
  readonly credential: (headers: NodeJS.Dict<string | string[]>) => unknown;
  readonly speak: (turn: Turn) => string[];
  readonly read: (body: unknown) => Heard;
  readonly failure: (type: string, message: string) => string;
}

/** One server-sent event. */
export function event(data: object, name?: string): string {
  return `${name ? `event: ${name}\n` : ''}data: ${JSON.stringify(data)}\n\n`;
}
