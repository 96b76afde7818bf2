'use client';
import { FieldError } from '@cardinal/ui/input';
import type { ToolCall } from '../answer.ts';
import { FiguresPart } from './figures-part.tsx';
import { FoundPart } from './found-part.tsx';
import { figuresOf, foundOf } from './outcome.ts';
import { ProposalPart } from './proposal-part.tsx';
import { ToolLine } from './tool-line.tsx';

/** A tool that was called, and what it gave in the shape that suits it. */
export function ToolPart({ call, going }: { call: ToolCall; going: boolean }) {
  const found = foundOf(call);
  const figures = figuresOf(call);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <ToolLine call={call} going={going} />
      {call.failed !== undefined && <FieldError message={call.failed} />}
      {found && <FoundPart found={found} />}
      {figures && <FiguresPart figures={figures} />}
      {call.proposalId && <ProposalPart id={call.proposalId} />}
    </div>
  );
}
