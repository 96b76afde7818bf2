import { type ModelSettings, ModelSettingsError, readModelSettings } from '@cardinal/ai/models';
import { StartupError } from '@cardinal/db/startup';

/**
 * Which model answers, as the environment says.
 * @throws StartupError naming each variable that is wrong, never its value
 */
export function readModel(source: NodeJS.ProcessEnv = process.env): ModelSettings {
  try {
    return readModelSettings(source);
  } catch (error) {
    if (error instanceof ModelSettingsError) throw new StartupError(error.message);
    throw error;
  }
}
