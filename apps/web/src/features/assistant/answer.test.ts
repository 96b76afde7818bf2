import type { MessagePart } from '@cardinal/crm/conversations';
import { expect, test } from 'vitest';
import { addPart, blocksOf, listsOf, withoutLists } from './answer.ts';

const call = (id: string): MessagePart => ({ type: 'call', id, name: 'records_find', input: { object: 'vessel' } });

test('pieces of a text are put together; a call between them parts them', () => {
  const parts = [
    { type: 'text', text: 'Two ' },
    { type: 'text', text: 'vessels' },
    call('a'),
    { type: 'text', text: '.' },
  ] satisfies MessagePart[];
  expect(parts.reduce<readonly MessagePart[]>(addPart, [])).toEqual([
    { type: 'text', text: 'Two vessels' },
    call('a'),
    { type: 'text', text: '.' },
  ]);
});

test('each call stands with what became of it', () => {
  const blocks = blocksOf([
    call('a'),
    call('b'),
    call('c'),
    { type: 'result', id: 'b', name: 'records_find', output: { items: [] } },
    { type: 'failed', id: 'a', name: 'records_find', message: 'There is no field "mast".' },
    { type: 'proposal', id: 'b', proposalId: 'p' },
    { type: 'problem', code: 'cut', message: 'It broke off.' },
  ]);
  expect(blocks).toEqual([
    { kind: 'call', id: 'a', name: 'records_find', input: { object: 'vessel' }, failed: 'There is no field "mast".' },
    {
      kind: 'call',
      id: 'b',
      name: 'records_find',
      input: { object: 'vessel' },
      result: { output: { items: [] } },
      proposalId: 'p',
    },
    { kind: 'call', id: 'c', name: 'records_find', input: { object: 'vessel' } },
    { kind: 'problem', message: 'It broke off.' },
  ]);
});

test('what the local engine offers in place of an answer can be asked; a list within an answer cannot', () => {
  const text: MessagePart = { type: 'text', text: 'I do not understand "slip".\n- open deals\n- vessels by hull' };
  expect(listsOf([text], 'local/grammar').questions).toEqual(['open deals', 'vessels by hull']);
  expect(withoutLists('I do not understand "slip".\n- open deals')).toBe('I do not understand "slip".');
  expect(listsOf([call('a'), text], 'local/grammar').questions).toEqual([]);
  expect(listsOf([text], 'anthropic/claude').questions).toEqual([]);
});
