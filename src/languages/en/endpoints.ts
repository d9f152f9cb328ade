import { formatOf } from '../format.ts';

const f = formatOf('en');

/** Pictures of captions by an endpoint that the host names. */
export default {
  title: 'Pictures of captions',
  about:
    'An endpoint makes a picture of each caption. Whatever a caption says is anonymized here first; you see what would be sent, and nothing goes before you press Send.',
  endpoint: 'Endpoint',
  model: 'Model (empty: its own choice)',
  size: 'Size in pixels',
  seed: 'Seed',
  most: 'Requests at most',
  key: 'Key, where it asks for one',
  keep: 'Keep the key in this browser, encrypted',
  prepare: 'Show what it would get',
  preparing: (n: number) => `Anonymizing, still to come: ${f.number(n)}`,
  stale: 'Captions or settings have changed: look again at what would be sent.',
  gets: 'What the endpoint would get',
  beside:
    'To the byte. The key goes in a header of its own; your browser adds this site’s address and its own name, as always.',
  replaced: (n: number) => `Replaced in it: ${f.number(n)}`,
  send: 'Send',
  sendAll: (n: number) => `Send all (${f.number(n)})`,
  cancel: 'Cancel',
  going: 'On its way',
  came: 'The picture came',
  spent: (n: number, most: number) => `Sent: ${f.number(n)} of ${f.number(most)}`,
  pictures: 'Pictures that came',
  people: (n: number) => `People seen in it: ${f.number(n)}`,
  nobody: (most: number, from: number) =>
    `Taken for nobody in the file: ${f.number(most, 2)} at most, the same person from ${f.number(from, 2)}`,
  apart: 'Not everybody could be compared',
  save: 'Save the picture',
  log: (n: number) => `All that was sent (${f.number(n)})`,
  saveLog: 'Save the list',
  left: 'on its way',
  unanswered: 'no answer',
  answered: (code: number) => `answer ${code}`,
};
