import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { FieldContext, type FieldContextValue } from '../src/fields/index.ts';
import { lateEditors } from '../src/fields/late-editors.ts';
import { lateEditing } from '../src/filters/late-editing.ts';
import { lateOverlays } from '../src/overlay/index.ts';

export { layOut } from './lay-out.ts';

const users = [
  { id: 'u1', title: 'Ada Lovelace', object: 'user' },
  { id: 'u2', title: 'Grace Hopper', object: 'user' },
];

/** What an app would supply: two users, and a fixed day in UTC. */
export const fieldContext: FieldContextValue = {
  search: async (object, query) =>
    object === 'user' ? users.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase())) : [],
  title: (id) => users.find((user) => user.id === id)?.title,
  href: (object, id) => `/${object}/${id}`,
  parseContext: { today: '2026-03-04', timeZone: 'UTC', country: 'US', currency: 'USD' },
  currentUserId: 'u1',
};

// Tests of what an editor does need not wait for its code; `field-editor.test.tsx` tests the wait.
await Promise.all([lateEditors.load(), lateEditing.load(), lateOverlays.load()]);

/** Renders inside a field context and answers with a person who can type and click. */
export function renderInApp(children: ReactNode) {
  const wrap = (content: ReactNode) => <FieldContext value={fieldContext}>{content}</FieldContext>;
  const view = render(wrap(children));
  return { ...view, user: userEvent.setup(), rerender: (next: ReactNode) => view.rerender(wrap(next)) };
}
