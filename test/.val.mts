import { readFileSync } from 'node:fs';
import { textPlugins } from '/work/main/src/cli/text-plugins.ts';
import { FIND_TEXT } from '/work/main/src/core/text/settings.ts';
import { recognize } from '/work/main/src/pipeline/text/1-recognize.ts';
import { settle } from '/work/main/src/pipeline/text/2-settle.ts';
import { stdnum } from 'stdnum';
const { recognizers } = await textPlugins();
const C: any = { isIBAN: 'IBAN_CODE', isCreditCard: 'CREDIT_CARD', isMACAddress: 'MAC_ADDRESS', isUUID: 'GUID', isBtcAddress: 'CRYPTO', isEthereumAddress: 'CRYPTO', isIMEI: 'IMEI', isAbaRouting: 'ABA_ROUTING_NUMBER', isBIC: 'BIC', isIP: 'IP_ADDRESS', isEmail: 'EMAIL_ADDRESS' };
for (const f of ['validatorjs', 'presidio-validators', 'stdnum-js']) for (const l of readFileSync(`/work/shared/eval/text/open/${f}.jsonl`, 'utf8').trim().split('\n')) { const c = JSON.parse(l);
 if (f === 'validatorjs' && C[c.validator] && (!c.args || !c.args.length)) { const find = { ...FIND_TEXT, entities: [C[c.validator]], threshold: 0 }; const v = settle(c.value, recognize(c.value, recognizers, find), find).some((s) => s.start === 0 && s.end === c.value.length); if (v !== c.valid) console.log(c.validator, JSON.stringify(c.value), 'want', c.valid); }
 if (f === 'presidio-validators') { const r = recognizers.find((r) => r.entity === c.entity); if (!r?.validate) { if (c.valid !== true) console.log('no validate', c.validator, c.value, c.valid); continue; } const v = r.validate(c.value); const ok = c.valid === null ? v !== false : v === undefined ? c.valid : v === c.valid; if (!ok) console.log(c.validator, JSON.stringify(c.value), 'want', c.valid, 'got', v, c.args); }
 if (f === 'stdnum-js') { const [a, b] = c.validator.split('/'); const v = (stdnum as any)[a.toUpperCase()]?.[b]?.validate(c.value).isValid; if (v !== undefined && v !== c.valid) console.log(c.validator, c.value, 'want', c.valid); } }
