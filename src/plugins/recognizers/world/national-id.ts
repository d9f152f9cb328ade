import { stdnum, type Validator } from 'stdnum';
import type { Recognizer } from '../../../core/text/recognizer.ts';

/** What people call the number, and the check that it has to pass. Names by the issuing authorities. */
const NAMED: readonly (readonly [cue: RegExp, checks: readonly Validator[]])[] = [
  [/\b(?:cpf|cnpj)\b/i, [stdnum.BR.cpf, stdnum.BR.cnpj]],
  [/\b(?:curp|rfc)\b/i, [stdnum.MX.curp, stdnum.MX.rfc]],
  [/\bclabe\b/i, [stdnum.MX.clabe]],
  [/\b(?:cuit|cuil|dni|documento)\b/i, [stdnum.AR.cuit, stdnum.AR.dni, stdnum.ES.dni, stdnum.ES.nie]],
  [/\bcbu\b/i, [stdnum.AR.cbu]],
  [/\b(?:rut|run)\b/i, [stdnum.CL.rut, stdnum.UY.rut]],
  [
    /\b(?:nit|c[ée]dula)\b/i,
    [stdnum.CO.nit, stdnum.EC.ci, stdnum.UY.cedula, stdnum.DO.cedula, stdnum.GT.nit],
  ],
  [/\bruc\b/i, [stdnum.PE.ruc, stdnum.EC.ruc, stdnum.PY.ruc]],
  [/\b(?:nir|insee|s[ée]curit[ée] sociale)\b/i, [stdnum.FR.nir]],
  [
    /\b(?:siren|siret|tva|num[ée]ro fiscal)\b/i,
    [stdnum.FR.siren, stdnum.FR.siret, stdnum.FR.tva, stdnum.FR.nif],
  ],
  [/\b(?:bsn|burgerservicenummer|sofinummer|btw)\b/i, [stdnum.NL.bsn, stdnum.NL.btw]],
  [/\b(?:rijksregister|insz|niss|num[ée]ro national)\b/i, [stdnum.BE.nn, stdnum.BE.bis]],
  [/\b(?:ahv|avs|sozialversicherungsnummer)\b/i, [stdnum.CH.ssn, stdnum.AT.vnr]],
  [/\b(?:nif|contribuinte|cart[ãa]o de cidad[ãa]o)\b/i, [stdnum.PT.nif, stdnum.PT.cc, stdnum.ES.nif]],
  [/\b(?:nip|regon|pesel)\b/i, [stdnum.PL.nip, stdnum.PL.regon, stdnum.PL.pesel]],
  [
    /\b(?:cpr|personnummer|f[øo]dselsnummer)\b/i,
    [stdnum.DK.cpr, stdnum.NO.fodselsnummer, stdnum.SE.personnummer],
  ],
  [/\b(?:cnp|cod numeric)\b/i, [stdnum.RO.cnp]],
  [/\b(?:rodn[ée] č[íi]slo|rč)\b/i, [stdnum.CZ.rc]],
  [/\boib\b/i, [stdnum.HR.oib]],
  [/\b(?:jmbg|emšo|emso)\b/i, [stdnum.BA.jmbg, stdnum.SI.emso]],
  [/\b(?:egn|егн)\b/i, [stdnum.BG.egn]],
  [/\bpps\b/i, [stdnum.IE.pps]],
  [/\b(?:isikukood|ik)\b/i, [stdnum.EE.ik]],
  [/\b(?:amka|αμκα)\b/i, [stdnum.GR.amka]],
  [/\b(?:hkid|hong kong)\b/i, [stdnum.HK.hkid]],
  [/(?:公民身份号码|身份证)/, [stdnum.CN.ric]],
  [/\b(?:my ?number|個人番号)\b/i, [stdnum.JP.cn]],
  [/\b(?:nik|npwp)\b/i, [stdnum.ID.npwp]],
  [/\b(?:mykad|nric|kad pengenalan)\b/i, [stdnum.MY.nric]],
  [/\b(?:cnic)\b/i, [stdnum.PK.cnic]],
  [/\b(?:ird)\b/i, [stdnum.NZ.ird]],
  [/\b(?:teudat zehut|israeli id|תעודת זהות)\b/i, [stdnum.IL.idnr]],
  [/\b(?:inn|инн)\b/i, [stdnum.RU.inn]],
  [/\b(?:kra|pin)\b/i, [stdnum.KE.pin]],
  [/\b(?:utr)\b/i, [stdnum.GB.utr]],
  [/\b(?:ein|fein)\b/i, [stdnum.US.ein]],
  [/\b(?:tfn|tax file)\b/i, [stdnum.AU.tfn]],
  [/\b(?:abn|business number)\b/i, [stdnum.AU.abn]],
];
const ANY = new RegExp(NAMED.map(([cue]) => cue.source).join('|'), 'i');
/** How far behind its name a number may stand. */
const REACH = 40;

export default {
  kind: 'recognizer',
  id: 'national-id',
  entity: 'NATIONAL_ID',
  label: 'National or tax number',
  family: 'id',
  source: 'stdnum (a port of python-stdnum), which cites each authority',
  needs: { digits: 6 },
  *find(text) {
    if (!ANY.test(text)) return;
    for (const [cue, checks] of NAMED) {
      const named = cue.exec(text);
      if (!named) continue;
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
  },
} satisfies Recognizer;
