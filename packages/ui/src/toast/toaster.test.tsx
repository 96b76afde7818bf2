import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { toastError, toastUndo } from './show.ts';
import { Toaster } from './toaster.tsx';

afterEach(cleanup);

test('what is said before there is a place for toasts is shown once there is one', async () => {
  toastError('The server cannot be reached.');
  render(<Toaster />);
  expect(await screen.findByText('The server cannot be reached.', {}, { timeout: 20_000 })).toBeTruthy();
  toastUndo('Deleted one company', () => undefined);
  expect(await screen.findByText('Deleted one company')).toBeTruthy();
});
