import { stdnum, type Validator } from 'stdnum';
import { longestWords } from '../../../core/text/expand.ts';
import type { Recognizer } from '../../../core/text/recognizer.ts';

/** What people call the number, as finite expressions, and the checks of which it has to pass one. Names by the issuing authorities. */
const NAMED: readonly (readonly [name: string, checks: readonly Validator[]])[] = [
  ['cpf|cnpj', [stdnum.BR.cpf, stdnum.BR.cnpj]],
  ['curp|rfc', [stdnum.MX.curp, stdnum.MX.rfc]],
  ['clabe', [stdnum.MX.clabe]],
  ['cuit|cuil|dni|documento', [stdnum.AR.cuit, stdnum.AR.dni, stdnum.ES.dni, stdnum.ES.nie]],
  ['cbu', [stdnum.AR.cbu]],
  ['rut|run', [stdnum.CL.rut, stdnum.UY.rut]],
  ['nit|c[ée]dula', [stdnum.CO.nit, stdnum.EC.ci, stdnum.UY.cedula, stdnum.DO.cedula, stdnum.GT.nit]],
  ['ruc', [stdnum.PE.ruc, stdnum.EC.ruc, stdnum.PY.ruc]],
  ['nir|insee|s[ée]curit[ée] sociale', [stdnum.FR.nir]],
  ['siren|siret|tva|num[ée]ro fiscal', [stdnum.FR.siren, stdnum.FR.siret, stdnum.FR.tva, stdnum.FR.nif]],
  ['bsn|burgerservicenummer|sofinummer|btw', [stdnum.NL.bsn, stdnum.NL.btw]],
  ['rijksregister|insz|niss|num[ée]ro national', [stdnum.BE.nn, stdnum.BE.bis]],
  ['ahv|avs|sozialversicherungsnummer', [stdnum.CH.ssn, stdnum.AT.vnr]],
  ['nif|contribuinte|cart[ãa]o de cidad[ãa]o', [stdnum.PT.nif, stdnum.PT.cc, stdnum.ES.nif]],
  ['nip|regon|pesel', [stdnum.PL.nip, stdnum.PL.regon, stdnum.PL.pesel]],
  ['cpr|personnummer|f[øo]dselsnummer', [stdnum.DK.cpr, stdnum.NO.fodselsnummer, stdnum.SE.personnummer]],
  ['cnp|cod numeric', [stdnum.RO.cnp]],
  ['rodn[ée] č[íi]slo|rč', [stdnum.CZ.rc]],
  ['oib', [stdnum.HR.oib]],
  ['jmbg|emšo|emso', [stdnum.BA.jmbg, stdnum.SI.emso]],
  ['egn|егн', [stdnum.BG.egn]],
  ['pps', [stdnum.IE.pps]],
  ['isikukood|ik', [stdnum.EE.ik]],
  ['amka|αμκα', [stdnum.GR.amka]],
  ['hkid|hong kong', [stdnum.HK.hkid]],
  ['my ?number', [stdnum.JP.cn]],
  ['nik|npwp', [stdnum.ID.npwp]],
  ['mykad|nric|kad pengenalan', [stdnum.MY.nric]],
  ['cnic', [stdnum.PK.cnic]],
  ['ird', [stdnum.NZ.ird]],
  ['teudat zehut|israeli id|תעודת זהות', [stdnum.IL.idnr]],
  ['inn|инн', [stdnum.RU.inn]],
  ['kra|pin', [stdnum.KE.pin]],
  ['utr', [stdnum.GB.utr]],
  ['ein|fein', [stdnum.US.ein]],
  ['tfn|tax file', [stdnum.AU.tfn]],
  ['abn|business number', [stdnum.AU.abn]],
];
/** The same where words are not told apart by spaces. */
const UNSPACED: readonly (readonly [name: string, checks: readonly Validator[]])[] = [
  ['公民身份号码|身份证', [stdnum.CN.ric]],
  ['個人番号', [stdnum.JP.cn]],
];
const CUES = [
  ...NAMED.map(([name, checks]) => ({
    cue: new RegExp(`(?<![\\p{L}\\p{N}])(?:${name})(?![\\p{L}\\p{N}])`, 'giu'),
    checks,
  })),
  ...UNSPACED.map(([name, checks]) => ({ cue: new RegExp(name, 'g'), checks })),
];
/** How far behind its name a number may stand. */
const REACH = 40;

export default {
  kind: 'recognizer',
  id: 'national-id',
  entity: 'NATIONAL_ID',
  label: 'National or tax number',
  family: 'id',
  source: 'stdnum (a port of python-stdnum), which cites each authority',
  needs: {
    any: [
      { words: longestWords(NAMED.map(([name]) => name).join('|')) },
      { near: new RegExp(UNSPACED.map(([name]) => name).join('|'), 'g') },
    ],
  },
  *find(text) {
    if (!/\d/.test(text)) return;
    for (const { cue, checks } of CUES) {
      cue.lastIndex = 0;
      for (let named = cue.exec(text); named; named = cue.exec(text)) {
        const from = named.index + named[0].length;
        const part = text.slice(from, from + REACH);
        for (const m of part.matchAll(/[A-Z0-9](?:[ ./-]?[A-Z0-9]){5,22}/gi)) {
          const value = /\d.*\d.*\d/.test(m[0]) && checks.some((c) => c.validate(m[0]).isValid);
          if (value)
            yield {
              start: from + m.index,
              end: from + m.index + m[0].length,
              score: 0.9,
              pattern: 'named and checked',
              valid: true,
            };
        }
      }
    }
  },
} satisfies Recognizer;
