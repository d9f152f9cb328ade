import { expect, test } from 'vitest';
import { begin, put, redo, undo } from '../../src/core/model/history.ts';

test('every step is undone and done again, and a new one ends what was undone', () => {
  const two = put(put(begin('a'), 'b'), 'c');
  expect(undo(two).now).toBe('b');
  expect(undo(undo(two)).now).toBe('a');
  expect(undo(undo(undo(two))).now).toBe('a');
  expect(redo(redo(undo(undo(two)))).now).toBe('c');
  expect(redo(put(undo(two), 'd')).now).toBe('d');
});

test('steps about the same thing are one, until another comes between', () => {
  const moved = put(put(put(begin(0), 1, 'move'), 2, 'move'), 3, 'move');
  expect(undo(moved).now).toBe(0);
  expect(undo(put(put(moved, 4), 5, 'move')).now).toBe(4);
  expect(undo(put(undo(moved), 7, 'move')).now).toBe(0);
});
