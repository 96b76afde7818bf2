import type { MessagePart } from '@cardinal/crm/conversations';

type Call = Extract<MessagePart, { type: 'call' }>;

/** A tool that was called, with what became of it as far as that is known. */
export interface ToolCall extends Pick<Call, 'id' | 'name' | 'input'> {
  readonly kind: 'call';
  readonly result?: { readonly output: unknown };
  readonly failed?: string;
  readonly proposalId?: string;
}

/** An answer as it is drawn: what was said, what was looked up for it, what went wrong. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly message: string }
  | ToolCall;

/** The parts of an answer with one more; pieces of a text are put together. */
export function addPart(parts: readonly MessagePart[], part: MessagePart): readonly MessagePart[] {
  const last = parts.at(-1);
  if (part.type === 'text' && last?.type === 'text')
    return [...parts.slice(0, -1), { type: 'text', text: last.text + part.text }];
  return [...parts, part];
}

/** Brings each call together with its result. */
export function blocksOf(parts: readonly MessagePart[]): readonly Block[] {
  return parts.flatMap((part): Block[] => {
    if (part.type === 'text') return part.text.trim() ? [{ kind: 'text', text: part.text }] : [];
    if (part.type === 'problem') return [{ kind: 'problem', message: part.message }];
    return part.type === 'call' ? [callOf(part, parts)] : [];
  });
}

function callOf({ id, name, input }: Call, parts: readonly MessagePart[]): ToolCall {
  const outcome: Omit<ToolCall, 'kind' | 'id' | 'name' | 'input'> = Object.assign(
    {},
    ...parts.map((part) => {
      if (part.type === 'text' || part.type === 'problem' || part.type === 'call' || part.id !== id) return {};
      if (part.type === 'result') return { result: { output: part.output } };
      return part.type === 'failed' ? { failed: part.message } : { proposalId: part.proposalId };
    }),
  );
  return { kind: 'call', id, name, input, ...outcome };
}

const localModel = /^local\//;
const listed = /^- /;

/**
 * The lists of the local engine. Where it looked nothing up they are the questions that it would understand; after figures
 * they say again what is drawn. Of other models a list is a list.
 */
export function listsOf(parts: readonly MessagePart[], model: string | null) {
  const isLocal = localModel.test(model ?? '');
  const isOffer = isLocal && parts.every(({ type }) => type === 'text');
  const lines = parts.flatMap((part) => (part.type === 'text' ? part.text.split('\n') : []));
  return {
    isLocal,
    questions: isOffer ? lines.filter((line) => listed.test(line)).map((line) => line.replace(listed, '')) : [],
  };
}

/** A text without the lines of its lists. */
export const withoutLists = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !listed.test(line))
    .join('\n');

/** An answer's words alone, for who listens to it. */
export const spokenWords = (parts: readonly MessagePart[]): string =>
  parts.flatMap((part) => (part.type === 'text' ? part.text : part.type === 'problem' ? part.message : [])).join(' ');
