import { Scan } from '/work/main/src/core/text/match.ts';
const r=(await import('/work/main/src/plugins/recognizers/us/us-ssn.ts')).default;
console.log([...new Scan('My social security number is 109.99.6000', {}, [r]).of(r)]);
