/** What the engine asks of the background. In Firefox it lives in it, and nobody is sent messages by himself. */
import type { Entry } from '../../../bridge/restore.ts';
import { choice } from '../store.ts';
import type { Ask, Choice } from '../talk.ts';
import { remember } from '../text/memory.ts';

/** Chromium's offscreen pages have messages and nothing else. */
const apart = (): boolean => !chrome.storage;

export const chosen = (): Promise<Choice> =>
  apart() ? chrome.runtime.sendMessage<Ask, Choice>({ ask: 'choice' }) : choice();

export const keep = (engine: string, entries: readonly Entry[]): Promise<void> =>
  apart()
    ? chrome.runtime.sendMessage<Ask, void>({ ask: 'remember', engine, entries })
    : remember(engine, entries);
