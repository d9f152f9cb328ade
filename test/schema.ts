/** Holds a report against its published schema, which allows no field that it does not name. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

export function schemaErrors(name: 'report-4', report: unknown): string[] {
  const file = path.resolve(import.meta.dirname, '..', 'public', 'schema', `${name}.json`);
  const validate = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ },
  }).compile(JSON.parse(readFileSync(file, 'utf8')));
  return validate(report) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}
