import { createModel, ModelError, type Patience, readModelSettings } from '../../models/index.ts';
import { answer, type Question } from '../answer.ts';
import type { AnswerPart } from '../part.ts';
import { anthropic } from './anthropic.ts';
import { compatible } from './compatible.ts';
import { openai } from './openai.ts';
import type { Protocol } from './protocol.ts';

export const PROTOCOLS: readonly Protocol[] = [anthropic, openai, compatible];
/** A key whose appearance anywhere is a leak. */
export const KEY = 'sk-test-do-not-print-0123456789';

const QUICK: Patience = { firstPartMs: 300, nextPartMs: 300, attempts: 3, firstWaitMs: 5, longestWaitMs: 50 };

/** The model of a server that speaks the protocol, set up as a person would, but for its patience. */
export function modelAt(protocol: Protocol, baseUrl: string, patience: Partial<Patience> = {}) {
  const settings = readModelSettings({
    AI_PROVIDER: protocol.provider,
    AI_MODEL: 'model-x',
    AI_BASE_URL: baseUrl,
    [protocol.keyVariable]: KEY,
  });
  const local = async () => ({ text: 'The local engine is not asked.' });
  return createModel(settings, { local, patience: { ...QUICK, ...patience } });
}

/** All of an answer, and the error that ended it, if one did. */
export async function hear(question: Omit<Question, 'system' | 'messages' | 'tools'> & Partial<Question>) {
  const parts: AnswerPart[] = [];
  let error: unknown;
  const messages = [{ role: 'user' as const, text: 'Which deals are open?' }];
  try {
    for await (const part of answer({ system: 'Be brief.', messages, tools: [], ...question })) parts.push(part);
  } catch (thrown) {
    error = thrown;
  }
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return { parts, text, error, problem: error instanceof ModelError ? error : null };
}
