import type { Recognizer } from '../../../core/text/recognizer.ts';

const STATES =
  'AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UK UP UT WB'.split(
    ' ',
  );

export default {
  kind: 'recognizer',
  id: 'in-vehicle-registration',
  entity: 'IN_VEHICLE_REGISTRATION',
  label: 'Indian number plate',
  family: 'vehicle',
  source: 'Central Motor Vehicles Rules 1989, rule 50',
  countries: ['IN'],
  context: ['rto', 'vehicle', 'plate', 'registration', 'bike', 'car'],
  needs: { digits: 4 },
  patterns: [
    { name: 'state and district', re: /\b[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}\b/gi, score: 0.5 },
    { name: 'old', re: /\b[A-Z]{3}\d{4}\b/g, score: 0.2 },
    { name: 'army and old', re: /\b[A-Z]{2}\d{4}\b/g, score: 0.01 },
  ],
  validate(text) {
    const state = /^[a-z]{2}[ -]?\d{1,2}[ -]?[a-z]/i.test(text) && text.slice(0, 2);
    if (state && STATES.includes(state.toUpperCase())) return true;
    // "to 9 May 2024" has the form of a plate too.
    return /[a-z]/.test(text) ? false : undefined;
  },
} satisfies Recognizer;
