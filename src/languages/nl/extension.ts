import { formatOf, formats } from '../format.ts';
import type { Extension } from '../sections.ts';

const f = formatOf('nl');

export default {
  format: formats(f),
  about: 'Verbergt gezichten, namen en nummers in bestanden voordat een site ze krijgt.',
  keys: { mask: 'De tekst maskeren', unmask: 'Het geselecteerde antwoord met de waarden lezen' },
  held: (n) =>
    f.count(n, { one: 'Deze site vraagt om een bestand', other: 'Deze site vraagt om # bestanden' }),
  nothingYet: 'Ze heeft nog niets gekregen.',
  mask: 'Maskeren',
  look: 'Maskeren en eerst bekijken',
  stop: 'Niets geven',
  through: 'Ongewijzigd doorlaten',
  why: 'Waarom mag het ongewijzigd weg?',
  reasons: {
    nobody: 'Bevat niemands gegevens',
    known: 'De ontvanger moet weten wie het is',
    consent: 'Iedereen erin is akkoord',
    public: 'Is al openbaar',
  },
  choose: 'Reden kiezen',
  working: 'Maskeren',
  stage: {
    open: 'openen',
    find: 'zoeken',
    track: 'volgen',
    people: 'personen onderscheiden',
    motion: 'beweging aflezen',
    follow: 'volgen',
    render: 'verbergen',
    verify: 'controleren',
    report: 'verslag schrijven',
  },
  sealed: (n) =>
    f.count(n, {
      one: 'Gemaskeerd en gecontroleerd; de site heeft het gekregen.',
      other: '# bestanden gemaskeerd en gecontroleerd; de site heeft ze gekregen.',
    }),
  noted: (n) =>
    f.count(n, {
      one: 'Gemaskeerd, met deze opmerking; de site heeft het gekregen.',
      other: '# bestanden gemaskeerd, met deze opmerkingen; de site heeft ze gekregen.',
    }),
  refused: 'Niet afgegeven',
  rest: (n) => f.count(n, { one: 'Alleen het andere bestand geven', other: 'Alleen de andere # geven' }),
  lost: 'Guise is ondertussen beëindigd of vernieuwd. De site heeft niets gekregen; laad de pagina opnieuw.',
  failed: 'Maskeren is mislukt. De site heeft niets gekregen.',
  folders: 'Mappen worden niet doorgegeven: kies de bestanden erin.',
  moved: 'De pagina is intussen veranderd en heeft niets gekregen. Kies het bestand opnieuw.',
  degraded: 'Minder dan gewoonlijk',
  cpu: 'zonder grafische processor: trager, niet minder grondig',
  unhooked: 'niet elke weg waarlangs deze pagina bestanden aanneemt, kon worden bewaakt',
  untaken:
    'De pagina heeft niet laten zien dat ze dit heeft aangenomen. Ontbreekt het daar, kies het bestand dan met de knop van de pagina.',
  close: 'Sluiten',
  review: {
    toConfirm: 'Bekijk het voordat de site het krijgt',
    confirm: 'Zo geven',
    confirmed: 'Bevestigd',
    after: 'Wat de site krijgt',
    refused: 'Niet afgegeven: kon niet veilig worden gemaakt',
    moment: (n, of) => `Beeld ${f.number(n)} van ${f.number(of)}`,
  },
  text: {
    none: 'Selecteer een tekst of zet de cursor in een tekstvak en druk opnieuw op de toetsen.',
    masking: 'Tekst wordt gemaskeerd',
    failed: 'Maskeren is mislukt. De tekst is gebleven zoals hij was: verzend hem niet.',
    done: (n) =>
      f.count(n, {
        one: 'Eén vervanging. De andere toetsen tonen het antwoord met de waarde.',
        other: '# vervangingen. De andere toetsen tonen het antwoord met de waarden.',
      }),
    clean: 'Er is niets in gevonden.',
    copy: 'De pagina neemt het niet aan. Kopieer het hier.',
    answer: 'Met de waarden, alleen voor u: de pagina ziet dit niet.',
    unknown: 'Sinds de browser is gestart, is hier geen tekst gemaskeerd.',
  },
  popup: {
    today: 'Vandaag',
    masked: 'gemaskeerd',
    refused: 'niet afgegeven',
    through: 'doorgelaten',
    stopped: 'niets gegeven',
    on: 'Deze site beschermen',
    guarded: 'Deze site is beschermd.',
    off: 'Deze site is niet beschermd.',
    none: 'Guise kan deze pagina niet beschermen.',
    preset: 'Beelden en films',
    text: 'Teksten',
    rule: 'Als een bestand wordt gekozen',
    panel: 'Guise naast de pagina openen',
    options: 'Opties',
  },
  rule: {
    ask: 'Vragen wat te doen',
    mask: 'Maskeren zonder te vragen',
    look: 'Maskeren en mij eerst laten kijken',
  },
  options: {
    title: 'Guise: opties',
    sites: 'Beschermde sites',
    noSites: 'Nog geen. Open een site en druk op de knop van Guise, of noem er hier een.',
    add: 'Beschermen',
    address: 'Adres van een site',
    wrong: 'Dat is geen adres van een site.',
    remove: 'Niet meer beschermen',
    presets: 'Voorinstellingen',
    language: 'Taal',
    auto: 'Zoals de browser',
    log: 'Doorgelaten',
    logAbout:
      'Blijft op dit apparaat: wanneer, waar, waarom en wat voor bestand; nooit de naam of wat erin staat.',
    noLog: 'Er is niets doorgelaten.',
    clear: 'Wissen',
  },
} satisfies Extension;
