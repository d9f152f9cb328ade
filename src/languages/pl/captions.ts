/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'pl',
  nobody: 'Na obrazie nie ma nikogo.',
  one: 'Na obrazie jest jedna osoba.',
  several: {
    few: (n) => `Na obrazie są ${n} osoby.`,
    other: (n) => `Na obrazie jest ${n} osób.`,
  },
  things: 'Ponadto na obrazie',
  values: {
    camera: {
      still: 'Kadr jest nieruchomy.',
      left: 'Kadr przesuwa się w lewo.',
      right: 'Kadr przesuwa się w prawo.',
      up: 'Kadr przesuwa się w górę.',
      down: 'Kadr przesuwa się w dół.',
      closer: 'Kadr się zacieśnia.',
      wider: 'Kadr się poszerza.',
      shaking: 'Obraz drży.',
    },
    light: {
      dark: 'Obraz jest ciemny.',
      dim: 'Obraz jest słabo oświetlony.',
      medium: 'Obraz nie jest ani ciemny, ani jasny.',
      bright: 'Obraz jest jasny.',
    },
    setting: {
      indoors: 'Scena jest we wnętrzu.',
      outdoors: 'Scena jest na zewnątrz.',
    },
    shot: {
      short: 'Ujęcie jest krótkie.',
      medium: 'Ujęcie trwa tyle, co zwykle.',
      long: 'Ujęcie jest długie.',
    },
    objects: thingsCalled(
      'rower|samochód|motocykl|samolot|autobus|pociąg|ciężarówka|łódź|sygnalizator|hydrant|znak stop|parkometr|ławka|ptak|kot|pies|koń|owca|krowa|słoń|niedźwiedź|zebra|żyrafa|plecak|parasol|torebka|krawat|walizka|frisbee|narty|snowboard|piłka|latawiec|kij bejsbolowy|rękawica bejsbolowa|deskorolka|deska surfingowa|rakieta tenisowa|butelka|kieliszek|filiżanka|widelec|nóż|łyżka|miska|banan|jabłko|kanapka|pomarańcza|brokuł|marchewka|hot dog|pizza|pączek|ciasto|krzesło|kanapa|roślina doniczkowa|łóżko|stół|toaleta|ekran|laptop|mysz|pilot|klawiatura|telefon|kuchenka mikrofalowa|piekarnik|toster|zlew|lodówka|książka|zegar|wazon|nożyczki|miś|suszarka|szczoteczka do zębów'.split(
        '|',
      ),
    ),
    age: {
      child: 'dziecko',
      teenager: 'w wieku nastoletnim',
      young: 'w wieku młodym dorosłym',
      middle: 'w średnim wieku',
      older: 'w starszym wieku',
    },
    clothes: {
      black: 'ma na sobie kolor czarny',
      white: 'ma na sobie kolor biały',
      grey: 'ma na sobie kolor szary',
      red: 'ma na sobie kolor czerwony',
      orange: 'ma na sobie kolor pomarańczowy',
      yellow: 'ma na sobie kolor żółty',
      green: 'ma na sobie kolor zielony',
      blue: 'ma na sobie kolor niebieski',
      purple: 'ma na sobie kolor fioletowy',
      pink: 'ma na sobie kolor różowy',
      brown: 'ma na sobie kolor brązowy',
    },
    expression: {
      neutral: 'ma spokojną twarz',
      smiling: 'uśmiecha się',
      surprised: 'ma zdziwioną minę',
      frowning: 'marszczy brwi',
    },
    eyes: {
      open: 'ma otwarte oczy',
      shut: 'ma zamknięte oczy',
    },
    facing: {
      camera: 'twarzą do kamery',
      left: 'z głową zwróconą w lewą stronę obrazu',
      right: 'z głową zwróconą w prawą stronę obrazu',
      up: 'z głową uniesioną',
      down: 'z głową opuszczoną',
    },
    gaze: {
      camera: 'patrzy w kamerę',
      left: 'patrzy w lewą stronę obrazu',
      right: 'patrzy w prawą stronę obrazu',
      up: 'patrzy w górę',
      down: 'patrzy w dół',
    },
    gesture: {
      none: 'ma opuszczone ręce',
      hand: 'podnosi rękę',
      hands: 'podnosi obie ręce',
      waving: 'macha ręką',
    },
    hair: {
      dark: 'ma włosy ciemne',
      brown: 'ma włosy brązowe',
      blond: 'ma włosy blond',
      red: 'ma włosy rude',
      grey: 'ma włosy siwe',
    },
    mouth: {
      still: 'nie porusza ustami',
      moving: 'porusza ustami jak przy mówieniu',
    },
    posture: {
      standing: 'stoi',
      walking: 'idzie',
      sitting: 'siedzi lub kuca',
      lying: 'leży',
    },
    presentation: {
      woman: 'wygląda na kobietę',
      man: 'wygląda na mężczyznę',
    },
    skin: (step) => `odcień skóry ${step} w skali Monka`,
  },
}) satisfies Grammar;
