import { CalendarDays, Mail, Phone, SquareCheck, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';

/** What one can write down about a record, and how the box asks for it. */
export interface ComposerKind {
  readonly key: 'note' | 'call' | 'email' | 'meeting' | 'task';
  /** The object that is created. */
  readonly object: 'note' | 'activity' | 'task';
  readonly label: string;
  readonly icon: ReactNode;
  readonly placeholder: string;
  readonly save: string;
}

export const composerKinds: readonly ComposerKind[] = [
  {
    key: 'note',
    object: 'note',
    label: 'Note',
    icon: <StickyNote aria-hidden />,
    placeholder: 'Write a note…',
    save: 'Save note',
  },
  {
    key: 'call',
    object: 'activity',
    label: 'Call',
    icon: <Phone aria-hidden />,
    placeholder: 'What was the call about? More on the lines below.',
    save: 'Log call',
  },
  {
    key: 'email',
    object: 'activity',
    label: 'E-mail',
    icon: <Mail aria-hidden />,
    placeholder: 'What was the e-mail about? More on the lines below.',
    save: 'Log e-mail',
  },
  {
    key: 'meeting',
    object: 'activity',
    label: 'Meeting',
    icon: <CalendarDays aria-hidden />,
    placeholder: 'What was the meeting about? More on the lines below.',
    save: 'Log meeting',
  },
  {
    key: 'task',
    object: 'task',
    label: 'Task',
    icon: <SquareCheck aria-hidden />,
    placeholder: 'What is to be done? More on the lines below.',
    save: 'Add task',
  },
];

/** The values of the record that a text makes: its first line is the name, the rest the body. */
export function valuesOf({ key, object }: ComposerKind, text: string, recordId: string): Record<string, unknown> {
  const links = [recordId];
  if (object === 'note') return { body: text.trim(), links };
  const [first = '', ...rest] = text.trim().split('\n');
  const body = rest.join('\n').trim();
  if (object === 'task') return { title: first.trim(), links, ...(body && { description: body }) };
  return { type: key, summary: first.trim(), links, ...(body && { body }) };
}
