import { z } from 'zod';
import { Secret } from './secret.ts';

/** The models that answer, when AI_MODEL names none: each provider's middle one, quick enough to wait for. */
const DEFAULT_MODELS = { anthropic: 'claude-sonnet-5-5', openai: 'gpt-6.1-terra' } as const;
const BASE_URLS = { anthropic: 'https://api.anthropic.com/v1', openai: 'https://api.openai.com/v1' } as const;
const KEY_VARIABLES = {
  anthropic: 'ANTHROPIC_API_KEY',
  openai: 'OPENAI_API_KEY',
  'openai-compatible': 'OPENAI_API_KEY',
} as const;

/** A model on a server. `keyVariable` names where the key comes from, for messages. */
export interface RemoteSettings {
  readonly provider: 'anthropic' | 'openai' | 'openai-compatible';
  readonly model: string;
  /** None: the server asks for no key. */
  readonly key: Secret | undefined;
  readonly keyVariable: 'ANTHROPIC_API_KEY' | 'OPENAI_API_KEY';
  /** Without a slash at its end, with its version (`…/v1`). */
  readonly baseUrl: string;
}
export type ModelSettings = { readonly provider: 'local' } | RemoteSettings;

/** What is wrong with the variables, one sentence for each. It names them and never quotes their values. */
export class ModelSettingsError extends Error {
  override readonly name = 'ModelSettingsError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const text = (schema: z.ZodType<string>) => z.preprocess(unset, schema.optional());

/** A header's characters: anything else would make fetch refuse, quoting the key in its message. */
const key = z
  .string()
  .trim()
  .regex(/^[\x21-\x7e]+$/, 'holds spaces or characters that no key has: copy it again');

const baseUrl = z
  .string()
  .trim()
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  }, 'must be an http or https address such as http://127.0.0.1:11434/v1, without a password, ? or #')
  .transform((value) => value.replace(/\/+$/, ''));

const Provider = z.preprocess(unset, z.enum(['local', 'anthropic', 'openai', 'openai-compatible']).default('local'));
const Remote = z.object({
  key: text(key),
  model: text(z.string().trim().max(200, 'is longer than 200 characters')),
  baseUrl: text(baseUrl),
});

/**
 * The model that the variables choose: the local engine unless AI_PROVIDER names another, whatever keys there are, so that
 * records leave the machine only when someone said so. What the chosen provider does not need is not looked at.
 * @throws ModelSettingsError
 */
export function readModelSettings(env: Readonly<Record<string, string | undefined>>): ModelSettings {
  const chosen = Provider.safeParse(env.AI_PROVIDER);
  if (!chosen.success)
    throw new ModelSettingsError(['AI_PROVIDER must be local, anthropic, openai or openai-compatible.']);
  const provider = chosen.data;
  if (provider === 'local') return { provider };

  const keyVariable = KEY_VARIABLES[provider];
  const names = { key: keyVariable, model: 'AI_MODEL', baseUrl: 'AI_BASE_URL' } as const;
  const read = Remote.safeParse({ key: env[keyVariable], model: env.AI_MODEL, baseUrl: env.AI_BASE_URL });
  if (!read.success)
    throw new ModelSettingsError(
      read.error.issues.map((issue) => `${names[issue.path[0] as keyof typeof names]} ${issue.message}.`),
    );

  const defaults =
    provider === 'openai-compatible' ? {} : { model: DEFAULT_MODELS[provider], baseUrl: BASE_URLS[provider] };
  const { key: secret, model, baseUrl: url } = { ...defaults, ...given(read.data) };
  const keyless = provider === 'openai-compatible';
  const missing = [
    ...(secret === undefined && !keyless ? [names.key] : []),
    ...(model === undefined ? [names.model] : []),
    ...(url === undefined ? [names.baseUrl] : []),
  ];
  if (missing.length > 0 || model === undefined || url === undefined)
    throw new ModelSettingsError(missing.map((name) => `${name} must be set when AI_PROVIDER is ${provider}.`));
  return { provider, model, key: secret === undefined ? undefined : new Secret(secret), keyVariable, baseUrl: url };
}

/** Without what is undefined, so that a default is not overwritten by nothing. */
function given(read: z.infer<typeof Remote>): Partial<z.infer<typeof Remote>> {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
