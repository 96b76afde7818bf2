import { jsonSchema, NoSuchToolError, type ToolSet, tool } from 'ai';
import { z } from 'zod';
import { MisfitError, type Tool, ToolError } from './tool.ts';

/** The tools as the AI SDK runs them. It knows their inputs' JSON Schema alone; the check is ours, so that its words are. */
export function toolSet(tools: readonly Tool[]): ToolSet {
  return Object.fromEntries(
    tools.map((one) => [
      one.name,
      tool({
        description: one.description,
        inputSchema: jsonSchema(() => z.toJSONSchema(one.input, { target: 'draft-7', io: 'input' })),
        execute: (input: unknown, { abortSignal }) => run(one, input, abortSignal ?? new AbortController().signal),
      }),
    ]),
  );
}

async function run(one: Tool, input: unknown, signal: AbortSignal): Promise<unknown> {
  const read = await one.input.safeParseAsync(input);
  if (!read.success) throw new MisfitError(misfit(one.name, read.error));
  try {
    // Null stands for nothing: undefined is no JSON, and a result without an output is no result to a model.
    return (await one.run(read.data, signal)) ?? null;
  } catch (error) {
    if (signal.aborted || error instanceof ToolError) throw error;
    throw new ToolError(`${one.name} failed, and nothing was read. Answer without it, and say so.`, { cause: error });
  }
}

function misfit(name: string, error: z.ZodError): string {
  const issues = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);
  return `${name} does not take this input. ${issues.join('; ')}`;
}

/** What is wrong with a call that the SDK could not even hand to a tool: an unknown name, or input that is no JSON. */
export function unusable(name: string, error: unknown): MisfitError {
  return new MisfitError(
    NoSuchToolError.isInstance(error)
      ? `There is no tool ${name.slice(0, 64)}.`
      : `The input of ${name.slice(0, 64)} is not JSON.`,
  );
}
