import { onlyDigits } from '../../../core/text/checksum.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'es-nss',
  entity: 'ES_NSS',
  label: 'Spanish social security number',
  family: 'id',
  source: 'Tesorería General de la Seguridad Social, número de afiliación (modulus 97)',
  countries: ['ES'],
  context: ['nss', 'nass', 'seguridad social', 'afiliación', 'naf'],
  needs: { digits: 12 },
  patterns: [{ name: 'twelve digits', re: /\b\d{2}[ /-]?\d{8}[ /-]?\d{2}\b/g, score: 0.1 }],
  validate(text) {
    const d = onlyDigits(text);
    const body = Number(d.slice(0, 10));
    const short = d[2] === '0' ? Number(d.slice(0, 2)) * 1e7 + Number(d.slice(3, 10)) : body;
    return short % 97 === Number(d.slice(10)) || undefined;
  },
} satisfies Recognizer;
