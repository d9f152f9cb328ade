import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('pl');
const values = (n: number): string => f.count(n, { one: '# wartość', few: '# wartości', many: '# wartości' });
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = {
  dark: 'za ciemno',
  blurred: 'za nieostro',
  barred: 'za kratami, żaluzjami lub siatką',
};
/** After "we wszystkich". */
const frames = (n: number): string =>
  f.count(n, { one: 'jedynej klatce', few: 'wszystkich # klatkach', many: 'wszystkich # klatkach' });

export default {
  kind: ENGLISH.kind,
  said: ENGLISH.said,
  and: f.and,
  or: f.or,
  px: f.px,
  percent: f.percent,
  degrees: f.degrees,
  clock: (s) => f.clock(s, 1),
  figure: (n) => f.number(n, 3),
  between: ENGLISH.between,

  nothingSeen: 'Nie wydano: niczego nie obejrzano',
  unchecked: 'Nie wydano: wyniku nie udało się sprawdzić',
  findingsLeft: (n) =>
    `Nie wydano: w wyniku ${f.count(n, { one: 'zostało # znalezisko', few: 'zostały # znaleziska', many: 'zostało # znalezisk' })}`,
  because: (why) => `${why}.`,
  hidden: (what) => `Ukryto: ${what}`,
  yours: (n) => `pokazane przez Ciebie: ${f.number(n)}`,
  byPolicy: (n) => `pokazane przez politykę: ${f.number(n)}`,
  tooSmall: (n) => `za małe, by ukryć: ${f.number(n)}`,
  takenFor: (n, kind) => `nieuznane (${kind.one}): ${f.number(n)}`,
  noneFound: (kinds) => `Nic nie znaleziono (szukano: ${many(kinds)})`,
  nothingHidden: 'Nic nie ukryto',
  checked: 'sprawdzono',
  everyFrame: 'sprawdzono każdą klatkę',
  unsought: (kinds) => `nie szukano: ${many(kinds)}`,
  missed: (misses, by) => `${misses}: szukał ${by}. Zob. docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Świadek, który ani nie szukał, ani nie ukrywał (${by}), zaznaczył (${kind.many}) w ${f.number(looks)} z ${f.number(of)} spojrzeń na oryginał: ${mean} zaznaczonego leży poza tym, co ukryto, najwyżej ${most}. Mniej niż jedna dwudziesta może mu umknąć.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Ponad ${from} może być odsłonięte (${kind.many}) w ${f.number(looks)} z ${f.number(of)} spojrzeń, najwięcej w ${at}: sprawdź to miejsce.`,
  leftMended: (kind, n, from) =>
    `Ponad ${from} było odsłonięte (${kind.many}), liczba spojrzeń: ${f.number(n)}; teraz zakrywają to prostokąty, obok mogły zostać skrawki: sprawdź te miejsca.`,
  disguised: (n, _, by) => `Tylko przebrane (${by}): ${f.number(n)}. Znane osoby można mimo to rozpoznać.`,
  lookedFor: (kind, from, n, by) =>
    `Szukano: ${kind.many} od ${from}, ${n === 1 ? 'w obrazie' : `we ${frames(n)}`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, n, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} od ${every}`
        : `${kind.many} od ${every} w każdej klatce i od ${inTurn} kolejno w jej częściach`;
    return `Drugi detektor (${by}) szukał ${n === 1 ? 'w wyniku' : `we ${frames(n)} wyniku`}: ${sizes}${clean ? '; niczego więcej nie zobaczył' : ''}.`;
  },
  lookedAgain: (n) =>
    `W ostatniej rundzie ponownie obejrzał klatki, w których zmieniło się ukrycie (${f.number(n)}).`,
  notLookedFor: (what) => `Nie szukano: ${what.join(', ')}.`,
  things: {
    text: 'tekst w obrazie',
    plates: 'tablice rejestracyjne',
    bodies: 'sylwetki',
    clothes: 'ubrania',
    voices: 'głosy',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `Kontrola zobaczyła nieukryte: ${what}.`,
  notArrived: 'Ukrycie niektórych obszarów nie dotarło.',
  unread: (why, share, still, kinds) =>
    `Części obrazu nie dało się odczytać (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? share : `do ${share} klatki`}), więc nic tam nie znaleziono (szukano: ${many(kinds)}). Obejrzyj je.`,
  removed: (n) =>
    `Usunięto: ${n}. To, co jest za nimi, jest zmyślone tam, gdzie nie pokazuje go żadna klatka, i nikt nie widzi, że czegoś brakuje.`,
  overlaid: (kind, share) => `Zachowane (${kind.many}): punkty naniesiono na ${share} tego, co ukryto.`,
  kept: (kind, share, measure, looks) =>
    `Zachowane (${kind.many}): ${share} punktów odczytano tam, gdzie były (${measure}, porównań: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Persony: ${by} bierze twarz w wyniku za tę ze źródła w ${same} z ${looks} porównań (podobieństwo najwyżej ${most}; ta sama od ${from}).`,
  strangersUntold: 'Persony: nikt nie porównał ich twarzy z tymi ze źródła.',
  portraitMoves: 'Porusza się portret, z oryginału nic nie widać',
  portraitRead: (read, of) =>
    `Twarz, która nim porusza, odczytano w ${f.number(read)} z ${f.number(of)} klatek; w pozostałych portret wraca do spoczynku.`,
  portraitHeard: 'Porusza się według samego dźwięku.',
  portraitEdited: (n) => `Ktoś ustawił, co robi oprócz tego; klatki kluczowe: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Zachowane (${kind.many}): ustawienie głowy odczytano z błędem ${degrees} (średnio; porównań: ${f.number(looks)} z ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Zachowane (${kind.many}): mimikę odczytano z błędem ${mean} (średni błąd 51 wartości blendshape od 0 do 1; RMSE ${rmse}; porównań: ${f.number(looks)} z ${f.number(of)}).`,
  small: (n, kind, from) => `Mniejsze niż ${from}: ${kind.count(n)}. Zostawiono bez zmian.`,
  refuted: (n, kind, most) =>
    `Słabe wykrycia, z bliska nieuznane (${kind.one}, prawdopodobieństwo najwyżej ${most}): ${f.number(n)}. Zostawiono bez zmian: obejrzyj listę.`,

  valuesLeft: (n) => `Nie wydano: w wyniku zostało ${values(n)}`,
  valuesMasked: (n) => `Zamaskowano ${values(n)}`,
  nothingFound: 'Nic nie znaleziono',
  readAgain: 'ponownie odczytano i sprawdzono',
  searched: (kinds, parts, classifier) =>
    `Szukano ${f.count(kinds, { one: '# rodzaju', few: '# rodzajów', many: '# rodzajów' })} danych w ${f.count(parts, { one: '# części', few: '# częściach', many: '# częściach' })} (${classifier === null ? 'tylko reguły' : `reguły i klasyfikator ${classifier}`}).`,
  readAnew:
    'Wynik odczytano na nowo z jego bajtów; to, co się zmieniło, przeszukano ponownie, a tego, co miało zniknąć, szukano wszędzie.',
  onlyNamed: 'Szukano tylko tego, co wymienia polityka: reszta jest bez zmian.',
  allowed: (n) => `Wartości dozwolone przez politykę, zostawione wszędzie: ${f.number(n)}.`,
  surer: (share) => `Zamaskowano tylko to, co jest pewne przynajmniej w ${share}.`,
  onlyColumns: 'Obejrzano tylko niektóre kolumny: inne są bez zmian.',
  noClassifier: 'Nie czytał tego żaden klasyfikator: mogły zostać nazwiska, których nie zna żadna reguła.',
  notShown: 'Nie szukano: tego, co pokazują zawarte obrazy, rysunki i dźwięk.',

  soundKept: 'Dźwięk zachowany',
  soundDropped: 'Dźwięk pominięty',
  soundReplaced: 'Dźwięk zastąpiony',
  soundDisguised: 'Głosy przebrane',
  soundLeft: 'Nie wydano: wciąż słychać pierwotny dźwięk',
  voicesKept: 'Dźwięk jest taki, jaki był: głosy można rozpoznać i słychać, co mówią.',
  soundLeaves: {
    nothing: 'Z pierwotnego dźwięku nic nie zostało.',
    words: 'Można zrozumieć, co jest mówione. Głosy są przebrane, a nie anonimowe.',
    'words and prosody': 'Słychać, co i jak jest mówione. Głosy są przebrane, a nie anonimowe.',
  },
  soundCompared: (pieces, most) =>
    `Porównano z oryginałem: półsekundowych fragmentów ${f.number(pieces)}, największa zgodność ${most}.`,
  soundSaid: 'Ukryto to, co wymienia transkrypcja; głosy zachowane',
  soundOfSpeakers: 'Głosy niektórych osób zachowane, wszystkie inne przebrane lub zastąpione',
  speakersKept: (n, seconds) =>
    `Słychać bez zmian: mówiący ${f.number(n)}, łącznie ${seconds} s, wraz ze wszystkim, co wtedy mówią.`,
  speakersVoiced: (n, seconds) => `Z własnym głosem: mówiący ${f.number(n)}, łącznie ${seconds} s.`,
  speakersGuessed:
    'Kto mówi, rozpoznał model: reguła obowiązuje tylko tam, gdzie był pewien jednej osoby. Może się mylić: posłuchaj tego, co zachowano.',
  speakersRest: 'Cała reszta:',
  speakersNobody: 'Model nie był pewien nikogo, kogo wymienia reguła: niczego nie zachowano.',
  soundByHand: 'Ukryte fragmenty zaznaczone ręcznie; głosy zachowane',
  saidOnlyByHand:
    'Ukryte jest tylko to, co zaznaczono ręcznie: głosy można rozpoznać, a całą resztę słychać.',
  saidHidden: (n, seconds) => `Wypowiedziane dane osobowe: ukryte fragmenty ${f.number(n)}, ${seconds} s.`,
  saidOnly:
    'Ukryte jest tylko to, co stoi w transkrypcji i zostało w niej znalezione: głosy można rozpoznać, a całą resztę słychać.',
  saidByMachine:
    'Transkrypcję usłyszała maszyna i nie wiadomo, czy ktoś ją przeczytał: źle usłyszane nazwisko nie zostało znalezione i je słychać.',
  saidAligned: (sure, words) =>
    `Czasy słów oszacowano, dopasowując tekst do dźwięku: pewnych jest ${f.number(sure)} z ${f.number(words)}. Pozostałe są ukryte razem z tym, co stoi obok nich. Nikt ich nie sprawdził: proszę odsłuchać wynik.`,
  saidUntold: (n, hidden) =>
    `W transkrypcji brakuje tego, co słychać w miejscach: ${f.number(n)}; ${hidden ? 'to też jest ukryte' : 'tego, co tam powiedziano, nie sprawdzono'}.`,
  saidStill: (n) =>
    `Ukryte miejsca, w których nic nie było słychać: ${f.number(n)}. Transkrypcja jest z innego nagrania albo jej czasy są błędne.`,
  saidShifted: (seconds) =>
    `Transkrypcja pasowałaby lepiej przesunięta o ${seconds} s: jej czasy są zapewne błędne, a to, co ukryte, leży obok.`,
  saidCompared: (most) => `Ukryte fragmenty porównano z oryginałem: największa zgodność ${most}.`,
  measured: (eer, was, attacker) =>
    `Program, który znał przebranie (${attacker}), mylił mówiących w ${eer} (w oryginale ${was}) przypadków; 50% to zgadywanie.`,
} satisfies Wording;
