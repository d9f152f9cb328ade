/** What stands where a key or password belongs and is none: `YOUR_API_KEY_HERE`, `${TOKEN}`, `xxxx`, `process.env.KEY`. */
const WORDS =
  'your|my|the|a|an|this|that|insert|enter|replace|replaceme|change|add|put|paste|set|some|with|by|from|to|in|is|here|goes|example|sample|dummy|fake|placeholder|todo|tbd|redacted|hidden|masked|removed|none|null|undefined|empty|secret|secrets|private|public|key|keys|token|tokens|api|access|refresh|auth|client|id|app|user|username|pass|password|passwd|passphrase|value|string|openai|github|aws|google|azure|stripe|bot|service|account|test|env|environ|process|os|config|settings|vault|var|vars';
const SAID = new RegExp(`^(?:(?:${WORDS})(?:[\\s_.-]|$)){2,}$`, 'i');
/** One of these alone says it. */
const ALONE = /^(?:replaceme|placeholder|redacted|hidden|masked|removed|undefined|null|none)$/i;
const FILLED = /^[<[{(].*[>\]})]$|^\$\{?[A-Za-z_]|^\{\{|^%[A-Z_]+%$|^(.)\1{3,}$|^[*•x.#_-]{3,}$/i;
/** Where a program reads it from. */
const READ =
  /^(?:process\.env|os\.(?:environ|getenv)|import\.meta\.env|secrets|env|vars|config|settings|System\.getenv)\b[.[(]/;

export const isPlaceholder = (value: string): boolean =>
  SAID.test(value) || ALONE.test(value) || FILLED.test(value) || READ.test(value);
