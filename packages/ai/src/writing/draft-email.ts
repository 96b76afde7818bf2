import { type Message, type Model, ModelError, quote } from '../models/index.ts';
import { ask } from './ask.ts';
import { composeEmail, type Email, type Occasion } from './compose-email.ts';
import type { Facts } from './facts.ts';
import { EMAIL_AGAIN, EMAIL_RULES } from './prompts.ts';
import { plain } from './words.ts';

/**
 * A draft of an e-mail about a record. Null and the local engine compose it from the facts; another model is sent the facts,
 * as data, and writes it; what is no e-mail it is asked to write once more. Nothing is sent to anybody. @throws ModelError
 */
export async function draftEmail(
  model: Model | null,
  facts: Facts,
  occasion: Occasion,
  signal?: AbortSignal,
): Promise<Email> {
  signal?.throwIfAborted();
  if (model === null || model.provider === 'local') return composeEmail(facts, occasion);
  const purpose = occasion.purpose.trim() || 'Follow up.';
  const asked: Message = {
    role: 'user',
    text: `Draft an e-mail. What it is for: ${purpose}\nTo whom, who signs, and the record:\n${quote({ to: occasion.to, from: occasion.from, record: facts })}`,
  };
  const first = await ask(model, EMAIL_RULES, [asked], signal);
  const read = readEmail(first);
  if (read) return read;
  const again: Message[] = [asked, { role: 'assistant', text: first }, { role: 'user', text: EMAIL_AGAIN }];
  const second = readEmail(await ask(model, EMAIL_RULES, again, signal));
  if (second) return second;
  throw new ModelError('invalid', 'The model did not write an e-mail. Try again, or choose another model.');
}

/** An e-mail as the rules ask for it: works with every model, whether or not its server can hold it to a JSON schema. */
function readEmail(text: string): Email | null {
  const bare = text.replace(/^```\w*\n([\s\S]*)\n```$/, '$1').replaceAll('\r\n', '\n');
  const [, subject = '', body = ''] = /^[\s*#]*subject\**:[ \t*]*([^\n]+?)\**\n([\s\S]+)$/i.exec(bare) ?? [];
  const line = plain(subject, 200);
  return line === '' || body.trim() === '' ? null : { subject: line, body: body.trim() };
}
