/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'nl',
  nobody: 'Er is niemand in beeld.',
  one: 'Er is één persoon in beeld.',
  several: {
    other: (n) => `Er zijn ${n} personen in beeld.`,
  },
  things: 'Verder in beeld',
  values: {
    camera: {
      still: 'Het beeld staat stil.',
      left: 'Het beeld gaat naar links.',
      right: 'Het beeld gaat naar rechts.',
      up: 'Het beeld gaat omhoog.',
      down: 'Het beeld gaat omlaag.',
      closer: 'Het beeld wordt krapper.',
      wider: 'Het beeld wordt ruimer.',
      shaking: 'Het beeld schudt.',
    },
    light: {
      dark: 'Het beeld is donker.',
      dim: 'Het beeld is schemerig.',
      medium: 'Het beeld is donker noch licht.',
      bright: 'Het beeld is licht.',
    },
    setting: {
      indoors: 'De scène is binnen.',
      outdoors: 'De scène is buiten.',
    },
    shot: {
      short: 'Het shot is kort.',
      medium: 'Het shot duurt zo lang als gewoonlijk.',
      long: 'Het shot is lang.',
    },
    objects: thingsCalled(
      'fiets|auto|motor|vliegtuig|bus|trein|vrachtwagen|boot|verkeerslicht|brandkraan|stopbord|parkeermeter|bank|vogel|kat|hond|paard|schaap|koe|olifant|beer|zebra|giraf|rugzak|paraplu|handtas|stropdas|koffer|frisbee|ski’s|snowboard|bal|vlieger|honkbalknuppel|honkbalhandschoen|skateboard|surfplank|tennisracket|fles|wijnglas|kop|vork|mes|lepel|kom|banaan|appel|broodje|sinaasappel|broccoli|wortel|hotdog|pizza|donut|taart|stoel|zitbank|potplant|bed|eettafel|toilet|scherm|laptop|muis|afstandsbediening|toetsenbord|telefoon|magnetron|oven|broodrooster|gootsteen|koelkast|boek|klok|vaas|schaar|teddybeer|föhn|tandenborstel'.split(
        '|',
      ),
    ),
    age: {
      child: 'een kind',
      teenager: 'een tiener',
      young: 'van jongvolwassen leeftijd',
      middle: 'van middelbare leeftijd',
      older: 'van oudere leeftijd',
    },
    clothes: {
      black: 'draagt zwart',
      white: 'draagt wit',
      grey: 'draagt grijs',
      red: 'draagt rood',
      orange: 'draagt oranje',
      yellow: 'draagt geel',
      green: 'draagt groen',
      blue: 'draagt blauw',
      purple: 'draagt paars',
      pink: 'draagt roze',
      brown: 'draagt bruin',
    },
    expression: {
      neutral: 'kijkt rustig',
      smiling: 'glimlacht',
      surprised: 'kijkt verrast',
      frowning: 'fronst',
    },
    eyes: {
      open: 'heeft de ogen open',
      shut: 'heeft de ogen dicht',
    },
    facing: {
      camera: 'met het gezicht naar de camera',
      left: 'naar de linkerkant van het beeld gedraaid',
      right: 'naar de rechterkant van het beeld gedraaid',
      up: 'met het hoofd omhoog',
      down: 'met het hoofd omlaag',
    },
    gaze: {
      camera: 'kijkt in de camera',
      left: 'kijkt naar de linkerkant van het beeld',
      right: 'kijkt naar de rechterkant van het beeld',
      up: 'kijkt omhoog',
      down: 'kijkt omlaag',
    },
    gesture: {
      none: 'houdt de armen omlaag',
      hand: 'steekt een hand op',
      hands: 'steekt beide handen op',
      waving: 'zwaait',
    },
    hair: {
      dark: 'heeft donker haar',
      brown: 'heeft bruin haar',
      blond: 'heeft blond haar',
      red: 'heeft rood haar',
      grey: 'heeft grijs haar',
    },
    mouth: {
      still: 'houdt de mond stil',
      moving: 'beweegt de mond als bij het spreken',
    },
    posture: {
      standing: 'staat',
      walking: 'loopt',
      sitting: 'zit of hurkt',
      lying: 'ligt',
    },
    presentation: {
      woman: 'lijkt een vrouw',
      man: 'lijkt een man',
    },
    skin: (step) => `huidtint ${step} op de schaal van Monk`,
  },
}) satisfies Grammar;
