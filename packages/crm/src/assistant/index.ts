export { workspaceFacts } from './facts.ts';
export { assistantHost } from './host.ts';
export { recordInputOf } from './record-input.ts';
export { type AssistantVocabulary, assistantVocabulary, type WorkspaceFacts } from './vocabulary.ts';
