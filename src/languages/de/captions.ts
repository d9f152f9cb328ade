/** Captions of scenes: whoever is told of stands before a colon, so that nothing has to agree with who they are. */
import { type Grammar, grammarOf } from '../../core/context/grammar.ts';
import { thingsCalled } from '../../core/context/scenery.ts';

export default grammarOf({
  language: 'de',
  nobody: 'Niemand ist im Bild.',
  one: 'Eine Person ist im Bild.',
  several: {
    other: (n) => `${n} Personen sind im Bild.`,
  },
  things: 'Außerdem im Bild',
  values: {
    camera: {
      still: 'Das Bild steht still.',
      left: 'Der Blick wandert nach links.',
      right: 'Der Blick wandert nach rechts.',
      up: 'Der Blick wandert nach oben.',
      down: 'Der Blick wandert nach unten.',
      closer: 'Der Ausschnitt wird enger.',
      wider: 'Der Ausschnitt wird weiter.',
      shaking: 'Das Bild wackelt.',
    },
    light: {
      dark: 'Das Bild ist dunkel.',
      dim: 'Das Bild ist schummrig.',
      medium: 'Das Bild ist weder dunkel noch hell.',
      bright: 'Das Bild ist hell.',
    },
    setting: {
      indoors: 'Die Szene spielt drinnen.',
      outdoors: 'Die Szene spielt draußen.',
    },
    shot: {
      short: 'Die Einstellung ist kurz.',
      medium: 'Die Einstellung ist üblich lang.',
      long: 'Die Einstellung ist lang.',
    },
    objects: thingsCalled(
      'Fahrrad|Auto|Motorrad|Flugzeug|Bus|Zug|Lastwagen|Boot|Ampel|Hydrant|Stoppschild|Parkuhr|Bank|Vogel|Katze|Hund|Pferd|Schaf|Kuh|Elefant|Bär|Zebra|Giraffe|Rucksack|Schirm|Handtasche|Krawatte|Koffer|Frisbee|Ski|Snowboard|Ball|Drachen|Baseballschläger|Baseballhandschuh|Skateboard|Surfbrett|Tennisschläger|Flasche|Weinglas|Tasse|Gabel|Messer|Löffel|Schüssel|Banane|Apfel|belegtes Brot|Orange|Brokkoli|Karotte|Hotdog|Pizza|Donut|Kuchen|Stuhl|Sofa|Topfpflanze|Bett|Esstisch|Toilette|Bildschirm|Laptop|Maus|Fernbedienung|Tastatur|Telefon|Mikrowelle|Backofen|Toaster|Waschbecken|Kühlschrank|Buch|Uhr|Vase|Schere|Teddybär|Föhn|Zahnbürste'.split(
        '|',
      ),
    ),
    age: {
      child: 'ein Kind',
      teenager: 'im Teenageralter',
      young: 'im jungen Erwachsenenalter',
      middle: 'im mittleren Alter',
      older: 'im höheren Alter',
    },
    clothes: {
      black: 'trägt Schwarz',
      white: 'trägt Weiß',
      grey: 'trägt Grau',
      red: 'trägt Rot',
      orange: 'trägt Orange',
      yellow: 'trägt Gelb',
      green: 'trägt Grün',
      blue: 'trägt Blau',
      purple: 'trägt Violett',
      pink: 'trägt Rosa',
      brown: 'trägt Braun',
    },
    expression: {
      neutral: 'blickt ruhig',
      smiling: 'lächelt',
      surprised: 'sieht überrascht aus',
      frowning: 'runzelt die Stirn',
    },
    eyes: {
      open: 'hat die Augen offen',
      shut: 'hat die Augen geschlossen',
    },
    facing: {
      camera: 'der Kamera zugewandt',
      left: 'zur linken Seite des Bildes gewandt',
      right: 'zur rechten Seite des Bildes gewandt',
      up: 'mit erhobenem Kopf',
      down: 'mit gesenktem Kopf',
    },
    gaze: {
      camera: 'blickt in die Kamera',
      left: 'blickt zur linken Seite des Bildes',
      right: 'blickt zur rechten Seite des Bildes',
      up: 'blickt nach oben',
      down: 'blickt nach unten',
    },
    gesture: {
      none: 'lässt die Arme hängen',
      hand: 'hebt eine Hand',
      hands: 'hebt beide Hände',
      waving: 'winkt',
    },
    hair: {
      dark: 'hat dunkles Haar',
      brown: 'hat braunes Haar',
      blond: 'hat blondes Haar',
      red: 'hat rotes Haar',
      grey: 'hat graues Haar',
    },
    mouth: {
      still: 'hält den Mund still',
      moving: 'bewegt den Mund wie beim Sprechen',
    },
    posture: {
      standing: 'steht',
      walking: 'geht',
      sitting: 'sitzt oder hockt',
      lying: 'liegt',
    },
    presentation: {
      woman: 'wirkt wie eine Frau',
      man: 'wirkt wie ein Mann',
    },
    skin: (step) => `Hautton ${step} der Monk-Skala`,
  },
}) satisfies Grammar;
