import type { FieldDefinition } from '@cardinal/crm/fields';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { FieldContext, type FieldContextValue } from './context.tsx';
import { FieldEditor } from './field-editor.tsx';
import { lateEditors } from './late-editors.ts';

const context: FieldContextValue = {
  search: async () => [],
  title: () => undefined,
  href: (object, id) => `/${object}/${id}`,
  parseContext: { today: '2026-03-04', timeZone: 'UTC', country: 'US', currency: 'USD' },
  currentUserId: 'u1',
};
const field: FieldDefinition = { type: 'number', label: 'Draught' };

afterEach(cleanup);

// The order matters: only the first test can find the editors' code not there yet.
test('what is typed before the code of the editors has come is kept, and so is the key that ends the edit', async () => {
  const onCommit = vi.fn();
  render(
    <FieldContext value={context}>
      <FieldEditor field={field} value={7} initialText="1" autoFocus onCommit={onCommit} onCancel={vi.fn()} />
    </FieldContext>,
  );
  expect(lateEditors.now()).toBeUndefined();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Draught' }));
  await userEvent.keyboard('2k{Enter}');
  await waitFor(() => expect(onCommit).toHaveBeenCalledWith(12_000, 'enter'), { timeout: 20_000 });
  expect(onCommit).toHaveBeenCalledTimes(1);
});

test('an editor whose code is there already is drawn at once', async () => {
  await lateEditors.load();
  render(
    <FieldContext value={context}>
      <FieldEditor field={field} value={7} autoFocus onCommit={vi.fn()} onCancel={vi.fn()} />
    </FieldContext>,
  );
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Draught' }).inputMode).toBe('decimal');
});
