export { answer, type Question } from './answer.ts';
export type { AnswerPart, Usage } from './part.ts';
export { assistantPrompt, DATA_RULE, type Setting } from './prompts.ts';
export { type Tool, ToolError } from './tool.ts';
