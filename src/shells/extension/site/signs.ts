/** Names of the events by which the two halves of the guard meet. A page may send them too, and gains nothing: files are only ever held by them. */

/** Dispatched at a file input: its files are to be held. Prevented where they are. */
export const TAKE = 'guise:take';
/** From a node that both halves keep: the page may have wiped all listeners by `document.open()`. */
export const AGAIN = 'guise:again';
/** The wire is here. */
export const WIRE = 'guise:wire';
/** Whoever starts second asks for it. */
export const HELLO = 'guise:hello';
/** Whether listeners still stand. */
export const PROBE = 'guise:probe';
