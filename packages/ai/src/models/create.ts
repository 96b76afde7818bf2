import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { defaultSettingsMiddleware, wrapLanguageModel } from 'ai';
import { guard } from './guard/guard.ts';
import { PATIENCE, type Patience } from './guard/patience.ts';
import { createLocalModel, type Decide } from './local.ts';
import { quoteResults } from './quote.ts';
import type { ModelSettings, RemoteSettings } from './settings.ts';

/** What answers questions, whoever it is. */
export interface Model {
  readonly provider: ModelSettings['provider'];
  /** `anthropic/claude-…`, `local/grammar`: what is written beside what it said. */
  readonly name: string;
  readonly languageModel: LanguageModelV4;
}

/**
 * The model that the settings choose. `local` decides for the local engine. Nothing is sent before a question is asked.
 * To a model on a server, what tools returned is sent quoted as data; OpenAI is asked not to store it (its Responses API
 * otherwise keeps it for 30 days).
 */
export function createModel(
  settings: ModelSettings,
  { local, patience = PATIENCE }: { readonly local: Decide; readonly patience?: Patience },
): Model {
  if (settings.provider === 'local')
    return { provider: 'local', name: 'local/grammar', languageModel: createLocalModel(local) };
  const { provider, model, key, keyVariable } = settings;
  const label = { anthropic: 'Anthropic', openai: 'OpenAI', 'openai-compatible': 'The model server' }[provider];
  const quoting = wrapLanguageModel({
    model: remote(settings),
    middleware: [
      defaultSettingsMiddleware({ settings: { providerOptions: { openai: { store: false } } } }),
      {
        specificationVersion: 'v4',
        transformParams: async ({ params }) => ({ ...params, prompt: quoteResults(params.prompt) }),
      },
    ],
  });
  return {
    provider,
    name: `${provider}/${model}`,
    languageModel: guard(quoting, { label, key, keyVariable }, patience),
  };
}

function remote({ provider, model, key, baseUrl: baseURL }: RemoteSettings): LanguageModelV4 {
  const apiKey = key?.reveal();
  const options = { baseURL, fetch: stayHere, ...(apiKey === undefined ? {} : { apiKey }) };
  switch (provider) {
    case 'anthropic':
      return createAnthropic(options).languageModel(model);
    case 'openai':
      return createOpenAI(options).responses(model);
    case 'openai-compatible':
      return createOpenAICompatible({ ...options, name: 'compatible', includeUsage: true }).chatModel(model);
  }
}

/** Redirects are not followed: they would carry the key in `x-api-key`, and what was asked, to wherever they lead. */
const stayHere: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'manual' });
