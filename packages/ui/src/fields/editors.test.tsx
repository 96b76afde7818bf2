import type { FieldDefinition } from '@cardinal/crm/fields';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fieldContext, layOut, renderInApp } from '../../test/world.tsx';
import { FieldContext } from './context.tsx';
import { FieldEditor } from './field-editor.tsx';
import { FieldInput } from './form-control.tsx';
import { InlineField } from './inline-field.tsx';
import { submitWhenRead } from './submit-when-read.ts';

beforeEach(() => layOut());
afterEach(cleanup);

function edit(field: FieldDefinition, value: unknown = null) {
  const onCommit = vi.fn();
  const onCancel = vi.fn();
  const view = renderInApp(
    <FieldEditor field={field} value={value} autoFocus onCommit={onCommit} onCancel={onCancel} />,
  );
  return { ...view, onCommit, onCancel };
}

test.each<[FieldDefinition, string]>([
  [{ type: 'number', label: 'Employees', integer: true, min: 0 }, 'a few'],
  [{ type: 'percent', label: 'Probability', min: 0, max: 100 }, '120'],
  [{ type: 'currency', label: 'Amount' }, 'lots'],
  [{ type: 'date', label: 'Due' }, 'someday maybe'],
  [{ type: 'text', label: 'Domain', format: 'domain' }, 'not a domain'],
  [{ type: 'text', label: 'E-mail', format: 'email' }, 'ada@'],
])('%j keeps "%s" and says why it cannot be', async (field, words) => {
  const { user, onCommit } = edit(field);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: field.label });
  await user.type(box, `${words}{Enter}`);
  expect(onCommit).not.toHaveBeenCalled();
  expect(box.value).toBe(words);
  expect(box.getAttribute('aria-invalid')).toBe('true');
  const reason = screen.getByRole('alert');
  expect(reason.textContent).not.toBe('');
  expect(box.getAttribute('aria-describedby')).toContain(reason.id);
});

test('amounts and dates are read the way people write them', async () => {
  const amount = edit({ type: 'currency', label: 'Amount' });
  await amount.user.keyboard('12k{Enter}');
  expect(amount.onCommit).toHaveBeenCalledWith({ minor: 1_200_000, currency: 'USD' }, 'enter');
  amount.unmount();
  const due = edit({ type: 'date', label: 'Due' });
  await due.user.keyboard('tomorrow');
  expect(screen.getByText('Thu, Mar 5, 2026')).toBeTruthy();
  await due.user.keyboard('{Enter}');
  expect(due.onCommit).toHaveBeenCalledWith('2026-03-05', 'enter');
});

test('an amount without a currency stays in the one it had', async () => {
  const { user, onCommit } = edit({ type: 'currency', label: 'Amount' }, { minor: 500, currency: 'EUR' });
  await user.keyboard('{Control>}a{/Control}7{Enter}');
  expect(onCommit).toHaveBeenCalledWith({ minor: 700, currency: 'EUR' }, 'enter');
});

test('a required value cannot be emptied; Escape leaves it as it was', async () => {
  const { user, onCommit, onCancel } = edit({ type: 'text', label: 'Name', required: true }, 'Northwind');
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('alert').textContent).toBe('Name is required.');
  await user.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onCommit).not.toHaveBeenCalled();
});

test('e-mails are a line each; the one that is wrong is marked', async () => {
  const { user, onCommit } = edit({ type: 'emails', label: 'E-mails' }, [
    { value: 'ada@example.com', label: 'work', primary: true },
  ]);
  await user.click(screen.getByRole('button', { name: 'Add e-mail' }));
  const second = screen.getByRole('textbox', { name: 'e-mail 2' });
  await user.type(second, 'grace@{Enter}');
  expect(second.getAttribute('aria-invalid')).toBe('true');
  await user.type(second, 'example.com{Enter}');
  expect(onCommit).toHaveBeenLastCalledWith(
    [
      { value: 'ada@example.com', label: 'work', primary: true },
      { value: 'grace@example.com', label: null, primary: false },
    ],
    'enter',
  );
});

test('a rating is set by digits, arrows and presses, and taken away by Backspace', async () => {
  const { user, onCommit } = edit({ type: 'rating', label: 'Stars' }, 2);
  const slider = screen.getByRole('slider', { name: 'Stars' });
  expect(slider.getAttribute('aria-valuetext')).toBe('2 of 5 stars');
  await user.keyboard('4{ArrowRight}');
  expect(slider.getAttribute('aria-valuenow')).toBe('5');
  await user.keyboard('{ArrowRight}{Enter}');
  expect(onCommit).toHaveBeenCalledExactlyOnceWith(5, 'enter');
  cleanup();
  const again = edit({ type: 'rating', label: 'Stars' }, 2);
  await again.user.keyboard('{Backspace}{Tab}');
  expect(again.onCommit).toHaveBeenCalledWith(null, 'tab');
  cleanup();
  const needed = edit({ type: 'rating', label: 'Stars', required: true }, 2);
  await needed.user.keyboard('0{Enter}');
  expect(needed.onCommit).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Stars is required.');
});

test('choices are picked and put back one by one, each kept at once', async () => {
  const options = ['red', 'blue'].map((value) => ({ value, label: value.toUpperCase(), color: 'sky' as const }));
  const { user, onCommit, onCancel } = edit({ type: 'multiEnum', label: 'Tags', options }, ['red']);
  await user.keyboard('blu{Enter}');
  expect(onCommit).toHaveBeenLastCalledWith(['blue', 'red'], 'blur');
  await user.click(screen.getByRole('option', { name: 'BLUE' }));
  expect(onCommit).toHaveBeenLastCalledWith(['red'], 'blur');
  await user.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalledOnce();
});

test('JSON is laid out to be edited, kept as a value, and told where it is wrong', async () => {
  const { user, onCommit } = edit({ type: 'json', label: 'Extra' }, { a: 1 });
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Extra' });
  expect(box.value).toBe('{\n  "a": 1\n}');
  await user.clear(box);
  await user.type(box, '{{"a": 2');
  await user.keyboard('{Enter}');
  expect(onCommit).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toMatch(/^Correct the JSON: /);
  await user.keyboard('}{Enter}');
  expect(onCommit).toHaveBeenCalledWith({ a: 2 }, 'enter');
});

test('a user is found by typing and picked by Enter', async () => {
  const { user, onCommit } = edit({ type: 'user', label: 'Owner' });
  await user.keyboard('grace');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{Enter}');
  expect(onCommit).toHaveBeenCalledWith('u2', 'pick');
});

test('in a form a value is committed when one leaves its box, and kept while it is wrong', async () => {
  const onChange = vi.fn();
  const { user } = renderInApp(
    <FieldInput field={{ type: 'number', label: 'Employees' }} value={null} onChange={onChange} />,
  );
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: /Employees/ });
  await user.type(box, 'x');
  await user.tab();
  expect(onChange).not.toHaveBeenCalled();
  expect(box.value).toBe('x');
  await user.clear(box);
  await user.type(box, '12');
  await user.tab();
  expect(onChange).toHaveBeenCalledWith(12);
});

test.each<[FieldDefinition, string, string, string, unknown]>([
  [{ type: 'emails', label: 'E-mails' }, 'ada@', 'e-mail address', 'example.com', 'ada@example.com'],
  [{ type: 'phones', label: 'Phones' }, '022', 'phone number', '{Control>}a{/Control}+1 415 555 0132', '+14155550132'],
  [{ type: 'currency', label: 'Amount' }, '12 parrots', '', '{Control>}a{/Control}12', 1200],
  [{ type: 'date', label: 'Due' }, 'whenever', '', '{Control>}a{/Control}tomorrow', '2026-03-05'],
])(
  'a form with words that cannot be read was submitted without them: %j, "%s"',
  async (field, words, why, rest, now) => {
    let value: unknown = null;
    const submit = vi.fn(() => value);
    const { user } = renderInApp(
      <form onSubmit={(event) => submitWhenRead(event, submit)}>
        <FieldInput field={field} value={null} onChange={(next) => (value = next)} />
        <button type="submit">Create</button>
      </form>,
    );
    const box = screen.getAllByRole<HTMLInputElement>('textbox')[0] as HTMLInputElement;
    await user.type(box, words);
    await user.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(document.activeElement).toBe(box));
    expect(screen.getByRole('alert').textContent).toContain(why);
    expect(box.value).toBe(words);
    expect(submit).not.toHaveBeenCalled();
    await user.type(box, rest);
    await user.click(screen.getByRole('button', { name: 'Create' }));
    await waitFor(() => expect(submit).toHaveBeenCalledOnce());
    expect(JSON.stringify(value)).toContain(JSON.stringify(now));
  },
);

test('what the server said of a value does not keep a form from being submitted again', async () => {
  const submit = vi.fn();
  const { user } = renderInApp(
    <form onSubmit={(event) => submitWhenRead(event, submit)}>
      <FieldInput
        field={{ type: 'text', label: 'Domain' }}
        value="a.example"
        error="Taken."
        onChange={() => undefined}
      />
      <button type="submit">Create</button>
    </form>,
  );
  await user.click(screen.getByRole('button', { name: 'Create' }));
  await waitFor(() => expect(submit).toHaveBeenCalledOnce());
});

test('a field is edited in place, drawn at once, and taken back with the reason', async () => {
  let refuse: (reason: Error) => void = () => undefined;
  const onSave = () => new Promise<void>((_, reject) => (refuse = reject));
  const { user } = renderInApp(
    <InlineField field={{ type: 'text', label: 'Industry' }} value="Retail" onSave={onSave} />,
  );
  await user.click(screen.getByRole('button', { name: 'Edit Industry' }));
  await user.keyboard('Software{Enter}');
  expect(screen.getByText('Software')).toBeTruthy();
  refuse(new Error('You are offline.'));
  expect((await screen.findByRole('alert')).textContent).toBe('You are offline.');
  expect(screen.getByText('Retail')).toBeTruthy();
});

test('a record that is not there yet is created by its title from the picker, where one may', async () => {
  const create = vi.fn(async (title: string) => ({ id: 'new', title, object: 'vessel' }));
  const creator = vi.fn((object: string) => (object === 'vessel' ? create : undefined));
  const onCommit = vi.fn();
  const picker = (target: string) => (
    <FieldContext value={{ ...fieldContext, search: async () => [], creator }}>
      <FieldEditor
        field={{ type: 'relation', label: 'For', target }}
        value={null}
        onCommit={onCommit}
        onCancel={vi.fn()}
      />
    </FieldContext>
  );
  const { user, rerender } = renderInApp(picker('vessel'));
  await user.type(screen.getByRole('combobox', { name: 'For' }), 'Petrel');
  await user.click(await screen.findByRole('option', { name: 'Create “Petrel”' }));
  expect(create).toHaveBeenCalledWith('Petrel');
  await waitFor(() => expect(onCommit).toHaveBeenCalledWith('new', 'pick'));
  rerender(picker('harbour'));
  expect(screen.queryByRole('option', { name: 'Create “Petrel”' })).toBeNull();
});

test('what was typed is looked for before it is created, and Enter waits for what is found', async () => {
  const create = vi.fn(async (title: string) => ({ id: 'new', title, object: 'vessel' }));
  let answer: (found: { id: string; title: string; object: string }[]) => void = () => undefined;
  const search = vi.fn((_: string, query: string) =>
    query === 'Petrel'
      ? new Promise<{ id: string; title: string; object: string }[]>((resolve) => {
          answer = resolve;
        })
      : Promise.resolve([{ id: 'argo', title: 'Argo', object: 'vessel' }]),
  );
  const onCommit = vi.fn();
  const { user } = renderInApp(
    <FieldContext value={{ ...fieldContext, search, creator: () => create }}>
      <FieldEditor
        field={{ type: 'relation', label: 'For', target: 'vessel' }}
        value={null}
        onCommit={onCommit}
        onCancel={vi.fn()}
      />
    </FieldContext>,
  );
  await screen.findByRole('option', { name: 'Argo' });
  await user.type(screen.getByRole('combobox', { name: 'For' }), 'Petrel');
  await waitFor(() => expect(search).toHaveBeenLastCalledWith('vessel', 'Petrel'));
  expect(screen.queryByRole('option', { name: /Create/ })).toBeNull();
  await user.keyboard('{Enter}');
  expect(onCommit).not.toHaveBeenCalled();
  answer([{ id: 'petrel', title: 'Petrel', object: 'vessel' }]);
  await waitFor(() => expect(onCommit).toHaveBeenCalledWith('petrel', 'pick'));
  expect(create).not.toHaveBeenCalled();
});
