import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('pl');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE =
  'To przebranie, a nie anonimowość: kto zna głos albo porównuje głosy programem, może poznać, kto mówi.';

export default {
  kinds: {
    face: {
      one: 'twarz',
      many: 'twarze',
      count: (n) => f.count(n, { one: '# twarz', few: '# twarze', many: '# twarzy' }),
      tracks: (n) => f.count(n, { one: '# ślad twarzy', few: '# ślady twarzy', many: '# śladów twarzy' }),
      mistaken: 'dłonie, tkaniny, wzory',
    },
    person: {
      one: 'sylwetka',
      many: 'sylwetki',
      count: (n) => f.count(n, { one: '# sylwetka', few: '# sylwetki', many: '# sylwetek' }),
      tracks: (n) =>
        f.count(n, { one: '# ślad sylwetki', few: '# ślady sylwetki', many: '# śladów sylwetki' }),
    },
    hand: {
      one: 'dłoń',
      many: 'dłonie',
      count: (n) => f.count(n, { one: '# dłoń', few: '# dłonie', many: '# dłoni' }),
      tracks: (n) => f.count(n, { one: '# ślad dłoni', few: '# ślady dłoni', many: '# śladów dłoni' }),
    },
  },
  maskers: {
    solid: { label: 'Jednolite' },
    blur: {
      label: 'Rozmycie',
      caution:
        'Rozmycie nie anonimizuje: w pewnym badaniu rozpoznano 95,9% rozmytych twarzy. Dla pewności użyj jednolitego.',
    },
    pixelate: {
      label: 'Kafelki',
      caution: 'Grube kafelki nadal pokazują skórę, włosy i pozę; znane osoby można po nich rozpoznać.',
    },
    tint: {
      label: 'Zabarwienie',
      caution: 'Zabarwienie oznacza, a nie chroni: każdego można rozpoznać. Dla pewności użyj jednolitego.',
    },
    contours: {
      label: 'Kontury',
      caution:
        'Rysunek liniami przebiera: poza, mimika i proporcje zostają, a kto kogoś zna, może go rozpoznać. Mniej linii ukrywa więcej.',
    },
    landmarks: {
      label: 'Punkty',
      caution:
        'Mimika i proporcje twarzy zostają jako punkty; proporcje to dane biometryczne. Gdzie nie da się ich ustalić, obszar ma jeden kolor.',
    },
    removal: {
      label: 'Usunięcie',
      caution:
        'Cienie, odbicia i to, co ktoś przesuwa, zostają. Nikt nie zobaczy, że film zmieniono: powiedz to tam, gdzie go udostępniasz. Gdy żadna klatka nie pokazuje tła albo nie da się śledzić ruchu kamery (filmowanie w marszu, pusta ściana), jest ono zgadywane.',
    },
    picture: { label: 'Obraz' },
    'drawn-face': { label: 'Rysowana twarz' },
    persona: {
      label: 'Persona',
      caution:
        'Mimika, spojrzenie, ułożenie głowy i światło pozostają, a także włosy, uszy, ciało i głos: kto kogoś zna, może go po tym poznać. Gdzie twarz jest mała, odwrócona lub nieczytelna, wypełnia ją jeden kolor.',
    },
  },
  presets: {
    safe: { label: 'Bezpieczne', about: 'Każda twarz pod jednolitą formą. Nic z niej nie zostaje.' },
    blur: {
      label: 'Rozmycie',
      about: 'Łagodne dla oka, słabo chroni: rozmyte twarze można rozpoznać.',
    },
    mosaic: {
      label: 'Mozaika',
      about: 'Twarze w grubych kafelkach: miłe dla oka, ale niepewne wobec znajomych.',
    },
    strict: {
      label: 'Ścisłe',
      about:
        'Liczą się też słabsze wykrycia, mniejsze rzeczy i to, co odrzuca bliższe spojrzenie; szerszy margines, dłuższe trzymanie; bez dźwięku.',
    },
    body: {
      label: 'Sylwetka',
      about:
        'Całe osoby jako jednobarwne sylwetki: twarz, ubranie i budowa znikają, ruch pozostaje widoczny.',
    },
    gesture: {
      label: 'Gesty',
      about:
        'Całe osoby jako jednobarwne sylwetki ze szkieletem na wierzchu: gesty i ruch zostają, twarze i ubrania znikają.',
    },
    contours: {
      label: 'Kontury',
      about:
        'Całe osoby jako rysunek kreskowy: postawa i gesty są czytelne, a kto kogoś zna, może go rozpoznać.',
    },
    removal: {
      label: 'Usunięcie',
      about:
        'Ludzie znikają, a miejsce zostaje takie, jak na innych klatkach. Dla kamer nieruchomych, obracanych lub trzymanych w ręku; nie w marszu.',
    },
    signing: {
      label: 'Miganie',
      about:
        'Twarze pod jednym kolorem z liniami na wierzchu: mimika i dłonie są czytelne. Dla języka migowego i wywiadów.',
    },
    maximum: {
      label: 'Maksimum',
      about: 'Całe osoby i twarze pod polami z szerokim marginesem, także słabo widoczne; bez dźwięku.',
    },
    'blur-background': {
      label: 'Rozmyte tło',
      about:
        'Ludzie zostają tacy, jacy są, także twarze; wszystko wokół nich jest rozmyte i może być jeszcze rozpoznawalne.',
    },
    'black-background': {
      label: 'Czarne tło',
      about:
        'Ludzie zostają, jacy są, także ich twarze; wokół wszystko jest czarne, oprócz miejsc obok tych, których sylwetka nie jest wyraźna.',
    },
    'street-scene': {
      label: 'Ulica',
      about:
        'Całe osoby jako jednobarwne sylwetki, także małe i słabo widoczne; bez dźwięku. Tablic rejestracyjnych i szyldów się nie szuka.',
    },
    classroom: {
      label: 'Klasa szkolna',
      about:
        'Każda twarz pod pełnym kształtem z szerokim marginesem, także mała i słabo widoczna; bez dźwięku. Sylwetki, ubrania i tablica zostają.',
    },
    'clinical-interview': {
      label: 'Rozmowa kliniczna',
      about:
        'Całe osoby jako sylwetki ze szkieletem, twarze z liniami: postawa, gesty i mimika zostają. Głosy też zostają i zdradzają, kto mówi.',
    },
    'another-face': {
      label: 'Inna twarz',
      about:
        'Ktoś, kto nie istnieje, robi to, co każda twarz: mimika, spojrzenie i ułożenie głowy zostają. Włosy, ciało i głos też.',
    },
    'driver-camera': {
      label: 'Kamera kierowcy',
      about:
        'Bliskie twarze pod jednym kolorem z liniami na wierzchu: wzrok i powieki są czytelne; mniejsze bez linii; bez dźwięku. Dłonie zostają, tak samo tablice rejestracyjne i odbicia.',
    },
    'support-call': {
      label: 'Rozmowa z pomocą techniczną',
      about:
        'Twarze pod jednym kolorem z ich liniami na wierzchu; bez dźwięku: to, co powiedziano, zostaje w zamaskowanej transkrypcji, jeśli ją Państwo podadzą. To, co jest na ekranie, zostaje.',
    },
    gdpr: {
      label: 'Pseudonimy RODO',
      about: 'Numerowane zamienniki rozróżniają osoby; szczególne kategorie znikają; z dat zostaje rok.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about: 'Wszystkie 18 identyfikatorów: lata, stany i trzy pierwsze cyfry ZIP mogą zostać, reszta znika.',
    },
    ccpa: {
      label: 'CCPA',
      about: 'Identyfikatory zastępuje ich rodzaj, numery kont zachowują cztery cyfry, tajemnice znikają.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'Numery kart i kont, kody, PIN-y i klucze; wszystko inne zostaje.',
    },
    'llm-prompt': {
      label: 'Pytanie do modelu językowego',
      about: 'Numerowane zamienniki, na których model może rozumować i które wracają w odpowiedzi.',
    },
    research: {
      label: 'Badania, sens zostaje',
      about: 'Zmyślone nazwiska, miejsca i numery; daty przesuwają się razem, odstępy zostają.',
    },
  },
  voices: {
    remove: { label: 'Bez dźwięku' },
    silence: { label: 'Cisza' },
    noise: { label: 'Szum' },
    tone: { label: 'Ton' },
    spoken: {
      label: 'Czytane na głos',
      caution:
        'Wymaga transkrypcji po angielsku, niemiecku, hiszpańsku, francusku lub włosku. To, co mówi, zostaje, z zamiennikami tego, co znaleziono, a także kiedy to pada; czego w niej brak, to cisza.',
    },
    strong: {
      label: 'Głos neutralny, mocny',
      caution:
        'Słowa zostają i trudniej je zrozumieć; ich rytm i dobór też zostają. Programy porównujące głosy mylą się częściej, ale nie zawsze: kto nie może zostać odnaleziony, potrzebuje „Szumu” lub „Ciszy”.',
    },
    neutral: {
      label: 'Głos neutralny',
      caution:
        'Słowa zostają, podobnie ich rytm i dobór. Programy porównujące głosy mylą się częściej, ale nie zawsze: kto nie może zostać odnaleziony, potrzebuje „Szumu” lub „Ciszy”.',
    },
    whisper: { label: 'Szept (przebranie)', caution: DISGUISE },
    robot: { label: 'Robot (przebranie)', caution: DISGUISE },
    mcadams: { label: 'McAdams (przebranie)', caution: DISGUISE },
    pitch: {
      label: 'Wysokość (przebranie)',
      caution:
        'To przebranie, a nie anonimowość: program porównujący głosy poznaje mówiącego prawie tak samo dobrze, i da się je cofnąć.',
    },
  },
  operators: {
    replace: { label: 'Zastąp rodzajem' },
    redact: { label: 'Usuń' },
    mask: { label: 'Zasłoń znaki', caution: 'Widać długość oraz znaki, które zostają.' },
    hash: {
      label: 'Skrót',
      caution: 'Kto zna sól, może próbować nazwisk i numerów, aż trafi.',
    },
    encrypt: { label: 'Zaszyfruj' },
    fpe: {
      label: 'Zaszyfruj, zachowaj formę',
      caution: 'Ta sama wartość daje w partii ten sam wynik: widać, jak często występuje.',
    },
    token: { label: 'Numerowany symbol' },
    surrogate: {
      label: 'Wartość zmyślona',
      caution: 'Tekst nadal brzmi, jakby był o kimś: zaznacz, że nazwiska są zmyślone.',
    },
    generalize: {
      label: 'Uogólnij',
      caution: 'Rzadki przedział lub miejsce może nadal wskazać osobę: wybierz szeroko.',
    },
    template: {
      label: 'Własny szablon',
      caution: 'Widać długość, pierwszy i ostatni znak, jeśli szablon ich żąda.',
    },
    keep: { label: 'Zostaw', caution: 'Wartość pozostaje czytelna.' },
  },
  exporters: {
    html: 'Raport jako strona',
    json: 'Raport jako JSON',
    jsonl: 'Ślady jako wiersze JSON',
    csv: 'Ślady jako tabela (CSV)',
    coco: 'Maski dla narzędzi COCO',
    'masks-png': 'Maski jako obrazy (PNG)',
    'masks-mov': 'Maski jako film (MOV)',
    timeline: 'Oś czasu dla programów montażowych (OpenTimelineIO)',
    landmarks: 'Punkty ciała jako tabela (CSV)',
    'landmarks-faces': 'Punkty twarzy jako tabela (CSV)',
    hands: 'Punkty dłoni jako tabela (CSV)',
    'landmarks-json': 'Punkty ciała jako JSON',
    'landmarks-jsonl': 'Punkty ciała jako wiersze JSON',
    maskanyone: 'Punkty z kolumnami MaskAnyone',
    bvh: 'Szkielety do animacji (BVH)',
    glb: 'Ruchome postacie (GLB)',
    trc: 'Znaczniki dla OpenSim (TRC)',
    'head-pose': 'Ułożenie głowy jako tabela (CSV)',
    blendshapes: 'Mimika jako tabela (blendshapes, CSV)',
    'blendshapes-json': 'Mimika jako JSON (blendshapes)',
    'glb-heads': 'Ruchome głowy (GLB)',
    captions: 'Opisy scen (JSON)',
    'captions-vtt': 'Opisy scen (WebVTT)',
    sample: 'Rekord dla zbiorów danych (JSON)',
    'scenes-jpg': 'Obrazy scen (JPEG)',
  },
  ...settings,
  things: {
    name: 'Nazwisko',
    place: 'Miejsce',
    organization: 'Organizacja',
    address: 'Adres pocztowy',
    postcode: 'Kod pocztowy',
    id: 'Identyfikator',
    age: 'Wiek',
    date: 'Data lub godzina',
    phone: 'Numer telefonu',
    email: 'Adres e-mail',
    url: 'Adres internetowy',
    username: 'Nazwa użytkownika',
    password: 'Hasło',
    secret: 'Klucz, token lub ciasteczko',
    ip: 'Adres IP',
    mac: 'Adres MAC',
    guid: 'GUID/UUID',
    device: 'Identyfikator urządzenia',
    coordinates: 'Współrzędne GPS',
    belief: 'Narodowość, religia lub poglądy',
    card: 'Numer karty',
    iban: 'IBAN',
    bic: 'BIC/SWIFT',
    account: 'Numer konta',
    routing: 'Kod banku',
    wallet: 'Portfel kryptowalut',
    vin: 'Numer nadwozia',
    plate: 'Tablica rejestracyjna',
    passport: 'Numer paszportu',
    licence: 'Prawo jazdy',
    idCard: 'Dowód osobisty',
    personal: 'Numer osobisty',
    foreigner: 'Numer cudzoziemca',
    voter: 'Karta wyborcy',
    national: 'Numer krajowy, podatkowy lub firmy',
    tax: 'Numer podatkowy',
    vat: 'Numer VAT',
    social: 'Numer ubezpieczenia społecznego',
    health: 'Numer ubezpieczenia zdrowotnego',
    doctor: 'Numer lekarza',
    practice: 'Numer praktyki lekarskiej',
    company: 'Numer firmy',
    reference: 'Numer tymczasowy',
  },
  said: {
    attachments: 'załączniki',
    'attributes for programs': 'atrybuty dla programów',
    comments: 'komentarze',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'wszystko oprócz wartości komórek: formuły, formularze, komentarze, wykresy, obrazy, właściwości',
    'field codes': 'kody pól',
    'fields that no standard names': 'pola, których nie zna żaden standard',
    'instructions to programs': 'instrukcje dla programów',
    'its encoding: the result is UTF-8': 'kodowanie: wynik jest w UTF-8',
    'names of cues': 'nazwy napisów',
    'other headers': 'inne nagłówki',
    'other settings of cues': 'inne ustawienia napisów',
    'pictures, keys and attachments': 'obrazy, klucze i załączniki',
    'styles, classes and fonts': 'style, klasy i czcionki',
    'tags that are none of HTML': 'znaczniki spoza HTML',
    'text around the parts': 'tekst wokół części',
    'the video encoder': 'kodera wideo',
    'this browser has none': 'ta przeglądarka go nie ma',
    'this page came over plain http': 'ta strona przyszła przez zwykłe http',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'Kontener nie obraca obrazu: wynik jest taki, jak zapisała kamera.',
    'Nothing of what is said can be heard in the result.':
      'W wyniku nie słychać niczego z tego, co powiedziano.',
    'What was to be hidden can still be heard in the result.':
      'To, co miało być ukryte, wciąż słychać w wyniku.',
    'What was to stay of the sound is not what it was.':
      'To, co miało zostać z dźwięku, nie jest takie, jak było.',
    'The portrait is a persona: nobody.': 'Portret jest personą: nikim.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'To, co twarz robi na portrecie, uchodzi za spoczynek: kto się tam uśmiecha, uśmiecha się cały czas.',
    'Lips move by the masked sound.': 'Usta poruszają się według zamaskowanego dźwięku.',
    'Lips move by the sound, which is left out.':
      'Usta poruszają się według dźwięku, który został pominięty.',
    'A persona is taken for the person for whom it stands.': 'Persona jest brana za osobę, którą zastępuje.',
    'The original sound can still be heard in the result.': 'W wyniku wciąż słychać pierwotny dźwięk.',
    'The sound of the result is not as long as it was.': 'Dźwięk wyniku nie jest tak długi jak był.',
    'The sound of the result is not where it was beside the pictures.':
      'Dźwięk wyniku nie leży tam, gdzie był obok obrazu.',
    'The sound could not be read and was left out.': 'Dźwięku nie udało się odczytać i został pominięty.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'Źródło jest HDR; wynik ma jego krzywą w 8 bitach, bez mapowania tonów.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'Głowy z profilu i dalekie twarze mogą być ukryte tylko w połowie albo wcale',
    'Heads in profile may be hidden by half only': 'Głowy z profilu mogą być ukryte tylko w połowie',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'Dłoń, stopa lub inna część ciała może pozostać odsłonięta, a kontrola tego nie widzi',
    'A hand may stay bare, and the check sees few of them':
      'Dłoń może pozostać odsłonięta, a kontrola widzi tylko nieliczne',
    'Heads in profile and turned ones may not be found':
      'Głowy z profilu i obrócone mogą nie zostać znalezione',
  },
} satisfies Catalogue;
