export { getPreference, getPreferenceInput, preferencesUnder } from './get.ts';
export { preferenceValue } from './inputs.ts';
export { setPreference, setPreferenceInput } from './set.ts';
