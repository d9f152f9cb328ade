/** In groups of radio buttons arrows choose, and one of the buttons alone is reached by the tab key. */

/** Which of them a key chooses; null for keys that choose none. @param at the chosen one @param count of all */
export function chosenBy(e: KeyboardEvent, group: Element, at: number, count: number): number | null {
  const ahead = getComputedStyle(group).direction === 'rtl' ? -1 : 1;
  const to = {
    ArrowRight: at + ahead,
    ArrowLeft: at - ahead,
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
  }[e.key];
  if (to === undefined) return null;
  e.preventDefault();
  return (to + count) % count;
}
