import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ModelSettingsError, readModelSettings } from './settings.ts';

const problems = (env: Record<string, string>) => {
  try {
    readModelSettings(env);
  } catch (error) {
    if (error instanceof ModelSettingsError) return error.problems;
    throw error;
  }
  return [];
};

describe('readModelSettings', () => {
  it('takes the local engine unless another provider is named, whatever keys there are', () => {
    expect(readModelSettings({})).toEqual({ provider: 'local' });
    expect(readModelSettings({ ANTHROPIC_API_KEY: 'sk-a', OPENAI_API_KEY: 'sk-o' })).toEqual({ provider: 'local' });
    expect(readModelSettings({ AI_PROVIDER: ' ', OPENAI_API_KEY: 'not a key', AI_BASE_URL: 'nonsense' })).toEqual({
      provider: 'local',
    });
  });

  it('has a model and an address for each provider', () => {
    const anthropic = readModelSettings({ AI_PROVIDER: 'anthropic', ANTHROPIC_API_KEY: ' sk-a\n' });
    expect(anthropic).toMatchObject({
      provider: 'anthropic',
      model: expect.stringMatching(/^claude-/),
      baseUrl: 'https://api.anthropic.com/v1',
    });
    const openai = readModelSettings({ AI_PROVIDER: 'openai', OPENAI_API_KEY: 'sk-o', AI_MODEL: 'gpt-x' });
    expect(openai).toMatchObject({ model: 'gpt-x', baseUrl: 'https://api.openai.com/v1' });
  });

  it('asks a compatible server for no key', () => {
    const env = { AI_PROVIDER: 'openai-compatible', AI_MODEL: 'qwen', AI_BASE_URL: 'http://127.0.0.1:11434/v1/' };
    expect(readModelSettings(env)).toMatchObject({ key: undefined, baseUrl: 'http://127.0.0.1:11434/v1' });
  });

  it('names what is missing', () => {
    expect(problems({ AI_PROVIDER: 'anthropic', OPENAI_API_KEY: 'sk-o' })).toEqual([
      'ANTHROPIC_API_KEY must be set when AI_PROVIDER is anthropic.',
    ]);
    expect(problems({ AI_PROVIDER: 'openai-compatible' })).toEqual([
      'AI_MODEL must be set when AI_PROVIDER is openai-compatible.',
      'AI_BASE_URL must be set when AI_PROVIDER is openai-compatible.',
    ]);
    expect(problems({ AI_PROVIDER: 'claude' })).toEqual([
      'AI_PROVIDER must be local, anthropic, openai or openai-compatible.',
    ]);
  });

  it('never quotes a value', () => {
    const env = { AI_PROVIDER: 'openai', OPENAI_API_KEY: 'sk-sécret', AI_BASE_URL: 'https://me:hunter2@example.org' };
    const said = problems(env).join(' ');
    expect(said).toMatch(/OPENAI_API_KEY .*copy it again.*AI_BASE_URL must be an http/);
    expect(said).not.toMatch(/sk-|hunter2/);
  });

  it('leaves out what the chosen provider does not need, even when it is wrong', () => {
    const env = { AI_PROVIDER: 'anthropic', ANTHROPIC_API_KEY: 'sk-a', OPENAI_API_KEY: 'a b' };
    expect(readModelSettings(env)).toMatchObject({ provider: 'anthropic' });
  });

  it('prints no key, however it is printed', () => {
    const settings = readModelSettings({ AI_PROVIDER: 'anthropic', ANTHROPIC_API_KEY: 'sk-a-secret' });
    const printed = [
      JSON.stringify(settings),
      inspect(settings, { showHidden: true, depth: 9 }),
      'key' in settings ? String(settings.key) : '',
    ];
    expect(printed.join()).not.toContain('sk-a-secret');
    expect('key' in settings && settings.key?.reveal()).toBe('sk-a-secret');
  });
});
