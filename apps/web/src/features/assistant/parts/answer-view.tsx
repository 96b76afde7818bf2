'use client';
import { Button } from '@cardinal/ui/button';
import { FieldError } from '@cardinal/ui/input';
import { RotateCw } from 'lucide-react';
import { type Block, blocksOf, listsOf, withoutLists } from '../answer.ts';
import type { Said } from '../use-conversation.ts';
import { figuresOf } from './outcome.ts';
import { ToolPart } from './tool-part.tsx';

interface AnswerProps {
  said: Said;
  /** More is to come. */
  going: boolean;
  onAsk: (question: string) => void;
  /** The question that it answers. */
  again: string;
}

/** An answer as it comes. Its text is text: nothing in it is drawn as markup. */
export function Answer({ said, going, onAsk, again }: AnswerProps) {
  const { questions, isLocal } = listsOf(said.parts, said.model);
  const blocks = blocksOf(said.parts);
  const drawn = questions.length > 0 || (isLocal && blocks.some((one) => one.kind === 'call' && figuresOf(one)));
  const failed = !going && (said.cut !== undefined || blocks.some(({ kind }) => kind === 'problem'));
  return (
    <div aria-busy={going} className="flex min-w-0 flex-col gap-2 text-13">
      <span className="sr-only">Assistant: </span>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are only ever added at the end.
        <BlockView key={at} block={drawn ? unlisted(block) : block} going={going} />
      ))}
      {questions.length > 0 && (
        <ul aria-label="Questions that would be understood" className="flex flex-col items-start gap-1.5">
          {questions.map((question) => (
            <li key={question} className="max-w-full">
              <Button
                size="sm"
                className="h-auto min-h-7 max-w-full py-1 text-left whitespace-normal"
                onClick={() => onAsk(question)}
              >
                {question}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {going && <p className="animate-appear text-muted">…</p>}
      {said.cut && <p className="text-12 text-muted">{said.cut}</p>}
      {failed && again && (
        <Button size="sm" className="self-start" onClick={() => onAsk(again)}>
          <RotateCw aria-hidden />
          Ask again
        </Button>
      )}
    </div>
  );
}

/** What a list says is drawn otherwise. */
const unlisted = (block: Block): Block =>
  block.kind === 'text' ? { kind: 'text', text: withoutLists(block.text) } : block;

function BlockView({ block, going }: { block: Block; going: boolean }) {
  if (block.kind === 'text') return <p className="break-words whitespace-pre-wrap">{block.text.trim()}</p>;
  if (block.kind === 'problem') return <FieldError message={block.message} className="text-13" />;
  return <ToolPart call={block} going={going} />;
}
