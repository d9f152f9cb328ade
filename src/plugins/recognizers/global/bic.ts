import type { Recognizer } from '../../../core/text/recognizer.ts';

export default {
  kind: 'recognizer',
  id: 'bic',
  entity: 'BIC',
  label: 'Bank identifier (BIC/SWIFT)',
  family: 'money',
  source: 'ISO 9362:2022',
  context: ['bic', 'swift', 'bank'],
  needs: 'all',
  patterns: [
    {
      name: 'eight or eleven signs',
      re: /\b[A-Z]{4}(?:A[DEFGILMORTUWZ]|B[ABDEFGHIJMNORSTWYZ]|C[ACDFGHIKLMNORUVWYZ]|D[EJKMOZ]|E[CEGST]|F[IJKMOR]|G[ABDEFGHILMNPQRTUWY]|H[KMNRTU]|I[DELMNOQRST]|J[EMOP]|K[EGHIMNPRWYZ]|L[ABCIKRSTUVY]|M[ACDEGHKLMNOPQRSTUVWXYZ]|N[ACEFGILOPRUZ]|OM|P[AEFGHKLMNRSTWY]|QA|R[EOSUW]|S[ABCDEGHIJKLMNORSTVXYZ]|T[CDFGHJKLMNORTVWZ]|U[AGMSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW])[A-Z2-9][A-NP-Z0-9](?:XXX|[A-WYZ0-9][A-Z0-9]{2})?\b/g,
      score: 0.1,
    },
  ],
} satisfies Recognizer;
