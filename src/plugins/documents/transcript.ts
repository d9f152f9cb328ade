/** What a recognizer of speech writes: words with times. Chosen by its name alone, since other JSON looks the same. */
import type { DocumentFormat } from '../../core/text/document.ts';
import { timedWords } from '../../formats/timed-words.ts';
import { decodeUtf8, encodeUtf8 } from '../../formats/utf8.ts';

export default {
  kind: 'document',
  id: 'transcript',
  label: 'Transcript (JSON)',
  extensions: [],
  mime: 'application/json',
  open(bytes, { name }) {
    const { parts, dropped, write } = timedWords(decodeUtf8(bytes, name).replace(/^\ufeff/, ''), name);
    return { parts, dropped, write: (_, made) => encodeUtf8(write(made)) };
  },
} satisfies DocumentFormat;
