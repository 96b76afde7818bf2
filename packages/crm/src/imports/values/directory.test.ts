import { expect, test } from 'vitest';
import { Directory } from './directory.ts';

const entriesOf = (...titles: string[]) => titles.map((title) => ({ id: title, title }));

test('a misspelling is answered by the nearest name, also where a thousand begin alike', () => {
  const crowd = Array.from({ length: 1000 }, (_, at) => `Harbour number ${at}`);
  const directory = new Directory(entriesOf(...crowd, 'Harbour Works', 'Harbour Work'));
  expect(directory.nearest('Harbor Works')).toEqual([
    { id: 'Harbour Works', title: 'Harbour Works', near: true },
    { id: 'Harbour Work', title: 'Harbour Work', near: false },
  ]);
});

test('what was found near is found anew once there is more', () => {
  const directory = new Directory(entriesOf('Mill'));
  expect(directory.nearest('Tannry')).toEqual([]);
  directory.add({ id: 'Tannery', title: 'Tannery' });
  expect(directory.nearest('Tannry', undefined, 1)).toMatchObject([{ id: 'Tannery', near: true }]);
});
