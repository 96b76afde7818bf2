'use client';
import { Dialog } from '@cardinal/ui/dialog';
import { useFieldContext } from '@cardinal/ui/fields';
import { type ReactNode, useCallback, useState } from 'react';
import { CloseForm } from './close-form.tsx';
import type { Stage } from './stage.ts';
import type { Closing } from './use-move-deal.ts';

interface Question {
  readonly name: string;
  readonly stage: Stage & { readonly outcome: 'won' | 'lost' };
  readonly answer: (closing: Closing | null) => void;
}

/** Asks when and why a deal was closed; Esc says today and gives no reason, null puts the deal back. */
export function useClosing(): {
  readonly ask: (name: string, stage: Question['stage']) => Promise<Closing | null>;
  readonly dialog: ReactNode;
} {
  const { parseContext } = useFieldContext();
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback(
    (name: string, stage: Question['stage']) =>
      new Promise<Closing | null>((resolve) => {
        const answer = (closing: Closing | null) => {
          setQuestion(null);
          resolve(closing);
        };
        setQuestion({ name, stage, answer });
      }),
    [],
  );
  const dialog = question && (
    <Dialog
      open
      onOpenChange={(open) => !open && question.answer({ closeDate: parseContext.today })}
      title={`${question.name}: ${question.stage.name}`}
    >
      <CloseForm
        outcome={question.stage.outcome}
        cancel="Put it back"
        onCancel={() => question.answer(null)}
        onClose={question.answer}
      />
    </Dialog>
  );
  return { ask, dialog };
}
