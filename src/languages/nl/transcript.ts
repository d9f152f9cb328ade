import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';
import text from './text.ts';

const { download, downloading, host, notNow, here } = text;

const f = formatOf('nl');
const words = (n: number): string => f.count(n, { one: '# woord', other: '# woorden' });

export default {
  title: 'Wat er wordt gezegd',
  about:
    'Met een transcript (WebVTT, SubRip, JSON met tijden of tekst) wordt wat het noemt ook in het geluid verborgen.',
  add: 'Transcript toevoegen',
  choose: 'Transcript kiezen',
  another: 'Ander transcript',
  without: 'Zonder transcript',
  lacking:
    'Voor dit bestand was al een transcript gegeven. Het is niet bewaard, en wat u in de woorden wijzigde ook niet: kies het opnieuw of ga zonder verder.',
  hear: 'Naar woorden luisteren',
  hearAbout:
    'Een spraakherkenner kan het transcript op dit apparaat schrijven. Hij verstaat dingen verkeerd, vooral namen: wat hij verkeerd verstaat, wordt niet gevonden.',
  recognizer: 'Spraakherkenner',
  noRecognizer:
    'De server van deze pagina heeft geen spraakherkenner. Wie hem beheert kan er een toevoegen; een elders gemaakt transcript kan ook.',
  hearing: (percent) => `Naar woorden luisteren: ${f.percent(percent)}`,
  stopHearing: 'Stoppen',
  machine:
    'Een machine heeft dit transcript gehoord. Een naam die zij verkeerd verstond, wordt niet gevonden en blijft in het geluid: lees de woorden door voordat u verbergt.',
  fetching: { download, downloading, host, notNow, here },
  show: 'Het geluid tonen',
  reading: 'Het transcript wordt gelezen',
  planning: 'Het geluid wordt beluisterd',
  wordByWord: 'Woord voor woord',
  keys: 'Klik op een woord om het te verbergen of te laten horen, of sleep over meerdere. Pijltoetsen verplaatsen, met Shift selecteren ze, Enter verbergt of laat horen.',
  as: 'Woorden worden verborgen als',
  hidden: (kind) => `${kind}, verborgen`,
  heard: (kind) => `${kind}, te horen`,
  hide: (n) => `${words(n)} verbergen`,
  how: 'Hoe er wordt verborgen',
  options: {
    pad: {
      label: 'Naast wat wordt gezegd',
      help: 'Zo veel wordt voor en na een woord ten minste verborgen.',
    },
    untold: { label: 'Wat het transcript niet heeft', help: 'Daar is iets te horen, en niemand weet wat.' },
  },
  untold: { tell: 'blijft hoorbaar en wordt gemeld', mask: 'wordt ook verborgen' },
  kinds: 'Sommige soorten anders',
  asRest: 'zoals de rest',
  sound: 'Het geluid en wat erin verborgen is',
  soundKeys:
    'Klik om vanaf daar te luisteren. Sleep eroverheen om een stuk te verbergen, of sleep aan de uiteinden. De lijst hieronder doet hetzelfde met het toetsenbord.',
  listen: 'Wat te horen is',
  zoom: 'Dichterbij',
  from: (at) => `Afspelen vanaf ${at}`,
  stretches: 'Verborgen stukken',
  stretch: (kind, from, to) => `${kind}, van ${from} tot ${to}`,
  begins: 'Begin',
  ends: 'Einde',
  byHand: 'met de hand',
  untoldStretch: 'niet in het transcript',
  hideHere: 'Vanaf hier een seconde verbergen',
  unhide: 'Laten horen',
  asFound: 'Zoals gevonden',
  who: {
    title: 'Wie er spreekt',
    about:
      'Geraden naar hoe stemmen klinken. Kies wat één persoon alleen zegt en zeg wie het is: in alle bestanden van dit bezoek is die stem onder deze naam bekend. Met de pagina wordt het vergeten.',
    telling: 'Stemmen worden onderscheiden',
    silent: 'Er is niemand te horen die spreekt.',
    speaker: (n) => `Spreker ${n}`,
    nobody: 'Niet onderscheiden',
    turn: (who, from, to) => `${who}, van ${from} tot ${to}`,
    lanes: 'Wie wanneer spreekt',
    becomes: 'Wat ervan wordt:',
    isKept: (who) => `${who}: blijft`,
    isVoiced: (who, voice) => `${who}: ${voice}`,
    drag: 'Slepen over het geluid',
    hides: 'Slepen verbergt',
    chooses: 'Slepen kiest wie spreekt',
    chosen: 'Gekozen',
    lasts: (seconds, least) => `${seconds} s gekozen; er is in totaal ${least} s spraak nodig.`,
    none: (least) =>
      `Kies hierboven beurten, of een stuk, waarin één persoon alleen spreekt: in totaal ${least} s spraak.`,
    chooseHere: (seconds) => `Vanaf hier ${seconds} s kiezen`,
    unchoose: 'Weghalen',
    who: 'Wie daar spreekt',
    settle: 'Dit is die stem',
    thisIs: (name) => `Dit is ${name}`,
    badName: 'Een naam heeft tot 40 letters en cijfers en is niet S1, S2 … of „unknown”.',
    unknown: (names) =>
      `De instellingen noemen ${names}, en niemand heeft gezegd hoe die stemmen klinken. Kies een stuk van hen en zeg het, of maskeer ze zoals alle anderen; tot dan wordt er niets van dit bestand gemaskeerd.`,
    first:
      'Kies eerst een stem voor alle anderen: niemand kan apart worden behandeld waar alles blijft zoals het is, of er geen geluid is.',
    fromFile: 'geleerd uit',
    treat: (name) => `Wat er van ${name} wordt`,
    asOthers: 'zoals alle anderen',
    kept: 'blijft zoals die is',
    forget: (name) => `${name} vergeten`,
    leave: (name) => `${name} maskeren zoals alle anderen`,
    others: 'Alle anderen',
    surely: (seconds) => `In dit bestand ${seconds} s zeker alleen te horen.`,
    nowhere: 'In dit bestand nergens zeker alleen te horen: er gebeurt hetzelfde mee als met alle anderen.',
    sure: 'Dit geldt alleen waar het model zeker is van één stem. Twijfel, overlap, pauzes en de randen van beurten worden behandeld zoals alle anderen. Luister naar het resultaat voordat u het weggeeft.',
    ended: 'Apart behandeld in het resultaat',
    endedKept: (who, part, whole) => `${who}: ${part} van ${whole} s te horen zoals het was`,
    endedVoiced: (who, voice, part, whole) => `${who}: ${part} van ${whole} s met „${voice}”`,
    endedNowhere: (who) => `${who}: nergens zeker alleen te horen, en gemaskeerd zoals alle anderen`,
    endedNobody: 'Niemand: wie de instellingen noemen was niet te horen.',
  },
} satisfies Transcript;
