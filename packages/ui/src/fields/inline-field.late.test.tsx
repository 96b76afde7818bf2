import type { FieldDefinition } from '@cardinal/crm/fields';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { layOut } from '../../test/lay-out.ts';
import { lateOverlays } from '../overlay/index.ts';
import { FieldContext, type FieldContextValue } from './context.tsx';
import { InlineField } from './inline-field.tsx';
import { lateEditors } from './late-editors.ts';

const context: FieldContextValue = {
  search: async () => [],
  title: () => undefined,
  href: (object, id) => `/${object}/${id}`,
  parseContext: { today: '2026-03-04', timeZone: 'UTC', country: 'US', currency: 'USD' },
  currentUserId: 'u1',
};
const field: FieldDefinition = { type: 'relation', label: 'Operator', target: 'company' };

afterEach(cleanup);

// The code of panels and editors must not be there yet, so this file holds no second test.
test('what is typed before a field’s panel has come is searched for in it', async () => {
  layOut();
  render(
    <FieldContext value={context}>
      <InlineField field={field} value={null} onSave={async () => undefined} />
    </FieldContext>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Edit Operator' }));
  // In one go: the code comes at the earliest when this test waits.
  const held = screen.getByRole('textbox', { name: 'Operator' });
  expect(document.activeElement).toBe(held);
  fireEvent.change(held, { target: { value: 'Hapag' } });
  expect([lateOverlays.now(), lateEditors.now()]).toEqual([undefined, undefined]);
  const search = await screen.findByRole('combobox', { name: 'Operator' }, { timeout: 20_000 });
  expect(document.activeElement).toBe(search);
  expect(search).toHaveProperty('value', 'Hapag');
});
