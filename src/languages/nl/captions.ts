/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';

export default grammarOf({
  language: 'nl',
  nobody: 'Er is niemand in beeld.',
  one: 'Er is één persoon in beeld.',
  several: {
    other: (n) => `Er zijn ${n} personen in beeld.`,
  },
  values: {
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
