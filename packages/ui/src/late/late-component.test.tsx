import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { lateComponent } from './late-component.tsx';

afterEach(() => void vi.useRealTimers());

test('what waits stands there until the code comes, also where the first fetch fails', async () => {
  vi.useFakeTimers();
  const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;
  const fetch = vi.fn<() => Promise<typeof Greeting>>().mockRejectedValueOnce(new Error('offline'));
  fetch.mockResolvedValue(Greeting);
  const Late = lateComponent(fetch, <p>Loading</p>);
  render(
    <main>
      <h1>Page</h1>
      <Late name="Ada" />
    </main>,
  );
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText('Loading')).toBeTruthy();
  expect(screen.getByText('Page')).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(screen.getByText('Hello Ada')).toBeTruthy();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('code that is there is drawn at once', async () => {
  const Greeting = () => <p>Hello</p>;
  const Late = lateComponent(() => Promise.resolve(Greeting), <p>Loading</p>);
  const { unmount } = render(<Late />);
  await screen.findByText('Hello');
  unmount();
  render(<Late />);
  expect(screen.getByText('Hello')).toBeTruthy();
});
