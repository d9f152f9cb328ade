import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('nl');
const words = (n: number): string => f.count(n, { one: '# woord', other: '# woorden' });

export default {
  title: 'Wat er wordt gezegd',
  about:
    'Met een transcript (WebVTT, SubRip of JSON met tijden) wordt wat het noemt ook in het geluid verborgen.',
  add: 'Transcript toevoegen',
  choose: 'Transcript kiezen',
  another: 'Ander transcript',
  without: 'Zonder transcript',
  lacking:
    'Voor dit bestand was al een transcript gegeven. Het is niet bewaard, en wat u in de woorden wijzigde ook niet: kies het opnieuw of ga zonder verder.',
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
} satisfies Transcript;
