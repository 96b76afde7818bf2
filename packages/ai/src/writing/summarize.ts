import { type Model, quote } from '../models/index.ts';
import { ask } from './ask.ts';
import { composeSummary } from './compose-summary.ts';
import type { Facts } from './facts.ts';
import { SUMMARY_RULES } from './prompts.ts';

/**
 * A short summary of a record, as plain text. Null and the local engine compose it from the facts; another model is sent the
 * facts, as data, and writes it. @throws ModelError
 */
export async function summarize(model: Model | null, facts: Facts, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  if (model === null || model.provider === 'local') return composeSummary(facts);
  return ask(model, SUMMARY_RULES, [{ role: 'user', text: `Summarize this record.\n${quote(facts)}` }], signal);
}
