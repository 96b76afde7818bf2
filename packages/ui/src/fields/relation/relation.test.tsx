import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut, renderInApp } from '../../../test/world.tsx';
import { FieldValue } from '../field-value.tsx';

beforeEach(() => layOut());
afterEach(cleanup);

const field = { type: 'relation', label: 'Company', target: 'company' } as const;

test('a record that is in the trash, or that one may not see, is not shown where others point to it', () => {
  renderInApp(<FieldValue field={field} value="a record without a title" />);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.getByText('empty')).toBeTruthy();
});
