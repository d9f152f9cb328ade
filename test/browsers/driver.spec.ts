/** What the flows ask of a browser, asked of one that is made. */
import { expect, test } from '@playwright/test';
import { type Driver, until } from './driver.ts';

const page = (shows: (turn: number) => { text: string; fault?: string }) => {
  let asked = 0;
  const driver: Driver = {
    name: 'made',
    open: async () => {},
    run: async <T>(expression: string) => {
      const { text, fault = '' } = shows(asked);
      if (!expression.includes('alert')) return text as T;
      asked++;
      return fault as T;
    },
    choose: async () => {},
    close: async () => {},
  };
  return { driver, asked: () => asked };
};

test('a fault ends the wait at once, with its words', async () => {
  const broken = page((turn) => ({ text: 'working', fault: turn > 0 ? 'The model did not come.' : '' }));
  await expect(until(broken.driver, /done/, 600)).rejects.toThrow('The model did not come.');
  expect(broken.asked()).toBe(2);
});

test('what was waited for ends it, and so does the time', async () => {
  await until(page((turn) => ({ text: turn > 0 ? 'done' : 'working' })).driver, /done/);
  await expect(until(page(() => ({ text: 'working' })).driver, /done/, 1)).rejects.toThrow(/after 1 s/);
});
