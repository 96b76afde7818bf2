export { workspaceFacts } from './facts.ts';
export { assistantHost } from './host.ts';
export { lookingAt } from './looking.ts';
export { readOnly } from './read-only.ts';
export { type RecordFacts, recordFacts } from './record-facts.ts';
export { sayMoney } from './say-money.ts';
export { type AssistantVocabulary, assistantVocabulary, type WorkspaceFacts } from './vocabulary.ts';
