import type {
  LanguageModelV4Prompt,
  LanguageModelV4ToolResultOutput,
  LanguageModelV4ToolResultPart,
} from '@ai-sdk/provider';

/** What one result may take of a model's context, in characters (about 15,000 tokens). */
const LONGEST_RESULT = 60_000;

/**
 * Marks text from records as data, so that it cannot pass for instructions. Nothing in it can close the mark: `<` is written
 * as JSON writes it when it is escaped.
 */
export function quote(value: unknown): string {
  const json = (JSON.stringify(value) ?? 'null').replaceAll('<', '\\u003c');
  const whole = json.length <= LONGEST_RESULT;
  const said = whole ? json : json.slice(0, LONGEST_RESULT);
  const note = whole ? '' : `\n(cut here: the first ${LONGEST_RESULT} of ${json.length} characters)`;
  return `<data>\n${said}\n</data>${note}`;
}

/** The prompt with every tool's result quoted. */
export function quoteResults(prompt: LanguageModelV4Prompt): LanguageModelV4Prompt {
  return prompt.map((message) =>
    message.role === 'tool'
      ? {
          ...message,
          content: message.content.map((part) =>
            part.type === 'tool-result'
              ? ({ ...part, output: quoted(part.output) } satisfies LanguageModelV4ToolResultPart)
              : part,
          ),
        }
      : message,
  );
}

function quoted(output: LanguageModelV4ToolResultOutput): LanguageModelV4ToolResultOutput {
  switch (output.type) {
    case 'text':
    case 'json':
      return { type: 'text', value: quote(output.value) };
    case 'error-text':
    case 'error-json':
      return { type: 'error-text', value: quote(output.value) };
    default:
      return output;
  }
}
