import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { companyField } from '../../test/company.ts';
import { renderInApp } from '../../test/world.tsx';
import { DiffList } from './diff.tsx';

afterEach(cleanup);

test('the old value stands beside the new one, told apart by words too', () => {
  renderInApp(<DiffList changes={[{ field: companyField('name'), before: 'Old', after: 'New' }]} />);
  expect(screen.getByRole('definition').textContent).toBe('from Oldto New');
  expect(screen.queryByText(/Changed meanwhile/)).toBeNull();
});

test('what someone else wrote meanwhile stands there too', () => {
  const change = { field: companyField('name'), before: 'Old', after: 'New', now: { value: 'Theirs' } };
  renderInApp(<DiffList changes={[change]} />);
  expect(screen.getByRole('definition').textContent).toBe('from Oldto NewChanged meanwhile, now:Theirs');
});

test('of a record that is yet to be made, only what it would hold is shown', () => {
  renderInApp(<DiffList created changes={[{ field: companyField('name'), before: null, after: 'New' }]} />);
  expect(screen.getByRole('definition').textContent).toBe('New');
});
