export { AssistantHost } from './host.tsx';
export { askAssistant, assistant } from './state.ts';
