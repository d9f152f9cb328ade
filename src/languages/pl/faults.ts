import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) => say(`Otwieranie ${f.name}`, 'Nie ma takiego pliku.', 'Sprawdź nazwę i folder.'),
  'source/empty': (f) =>
    say(`Otwieranie ${f.name}`, 'Plik jest pusty (0 bajtów).', 'Skopiuj go ponownie ze źródła.'),
  'source/unreadable': (f) =>
    say(
      `Otwieranie ${f.name}`,
      `To nie jest film ani obraz, który da się odczytać: ${f.why}.`,
      'Sprawdź, czy otwiera się gdzie indziej. Film najlepiej w MP4, obraz w JPEG lub PNG.',
    ),
  'source/no-video': (f) =>
    say(`Otwieranie ${f.name}`, 'Nie ma w nim obrazu.', 'Wybierz plik ze ścieżką wideo albo obraz.'),
  'source/elsewhere': (f) =>
    say(
      `Otwieranie ${f.name}`,
      f.is === 'document' ? 'To dokument, a nie film ani obraz.' : 'To film, obraz lub dźwięk, a nie tekst.',
      f.is === 'document' ? 'Otwórz go w widoku tekstu.' : 'Otwórz go w widoku wideo i obrazów.',
    ),
  'source/no-decoder': (f) =>
    say(
      `Dekodowanie ${f.name}`,
      `Ani ta przeglądarka, ani ffmpeg nie zdekoduje tego formatu (${f.codec}).`,
      'Zapisz w innym formacie i spróbuj ponownie: wideo jako MP4 (H.264), obraz jako JPEG lub PNG.',
    ),
  'source/too-large': (f) =>
    say(
      `Otwieranie ${f.name}`,
      `Plik przekracza to, co można tu przetworzyć (${f.what}: ${f.limit}).`,
      'Zmniejsz go lub podziel na części.',
    ),
  'source/damaged': (f) =>
    say(
      `Czytanie ${f.name}`,
      `Plik jest uszkodzony po klatce ${f.frames}: ${f.why}.`,
      'Zezwól w ustawieniach na uszkodzone pliki, aby otrzymać część sprzed uszkodzenia, albo napraw plik.',
    ),
  'source/changed': (f) =>
    say(
      `Ponowne czytanie ${f.name}`,
      'Dał inne klatki niż za pierwszym razem.',
      'Upewnij się, że żaden program już go nie zapisuje, i zacznij od nowa.',
    ),
  'sound/unreadable': (f) =>
    say(
      'Ukrywanie głosu',
      `Ścieżki dźwięku (${f.codec}) nie da się zdekodować${f.seconds > 0 ? ` po ${f.seconds.toFixed(1)} s` : ''}, a taka, jaka jest, nie wychodzi.`,
      'Wybierz „Bez dźwięku” albo dopuść uszkodzone pliki w ustawieniach: to, czego nie da się zdekodować, zostanie pominięte.',
    ),
  'sound/whole': (f) =>
    say(
      'Ukrywanie głosu',
      'Plik zawiera tylko dźwięk, a ustawienia zachowują go albo usuwają w całości: nic nie byłoby ukryte albo nic by nie zostało.',
      `Wybierz głos, który zabrzmi zamiast niego (${f.voices}).`,
    ),
  'model/missing': (f) =>
    say(
      `Wczytywanie modelu ${f.model}`,
      'Nie ma go wśród plików tej kopii strony.',
      'Wybierz inny w ustawieniach albo powiadom osobę prowadzącą tę kopię.',
    ),
  'detector/missing': (f) =>
    say(
      `Wybór detektora (${f.kind})`,
      f.for === 'find'
        ? 'Ta kopia strony nie ma modelu, który by to znajdował.'
        : 'Ta kopia strony nie ma drugiego modelu, z innej rodziny, który mógłby sprawdzić wynik.',
      'Powiadom osobę prowadzącą tę kopię, że brakuje modeli.',
    ),
  'model/corrupt': (f) =>
    say(
      `Wczytywanie modelu ${f.model}`,
      `Jego suma kontrolna to ${f.got.slice(0, 12)}, a nie ${f.want.slice(0, 12)}.`,
      'Wczytaj stronę ponownie; jeśli to nie pomoże, serwer podaje zły plik.',
    ),
  'model/wrong': (f) =>
    say(
      `Test modelu ${f.model} na ${f.backend}`,
      `Liczy tam błędnie (błąd ${f.error.toPrecision(2)}).`,
      'Użyto innego silnika; zaktualizuj sterownik grafiki, aby używać tego.',
    ),
  'model/failed': (f) =>
    say(`Uruchamianie modelu ${f.model}`, `Nie powiodło się: ${f.why}.`, 'Wybierz inny detektor lub silnik.'),
  'part/missing': (f) =>
    say(
      `Wczytywanie ${f.part}`,
      `Ta część strony (${f.part}) nie była jeszcze zapisana do użytku bez sieci i nie udało się jej pobrać.`,
      'Połącz się raz z siecią i spróbuj ponownie; nic nie zapisano.',
    ),
  'engine/lost': (f) =>
    say(`Użycie ${f.engine}`, `Przestało działać: ${f.why}.`, 'Zacznij od nowa; nic nie zapisano.'),
  'engine/hung': (f) =>
    say(
      `Użycie ${f.engine}`,
      `Brak odpowiedzi od ${f.seconds} s.`,
      'Zacznij od nowa albo wybierz inny silnik.',
    ),
  'engine/missing': (f) =>
    say(
      `Uruchamianie ${f.engine}`,
      `Tutaj niedostępne: ${f.why}.`,
      'Użyj aktualnej wersji Chromium, Firefox lub Safari.',
    ),
  'endpoint/failed': (f) =>
    say(
      `Prośba o obraz do ${f.address}`,
      `Żaden nie przyszedł: ${f.why}.`,
      'Sprawdź adres, interfejs i klucz, a potem spróbuj ponownie.',
    ),
  'endpoint/likeness': (f) =>
    say(
      `Przyjęcie obrazu z ${f.address}`,
      `Ktoś na nim jest brany za kogoś z pliku (${f.alike.toFixed(2)}; ta sama osoba od ${f.from.toFixed(2)}), dlatego go nie zachowano.`,
      'Poproś ponownie z innym ziarnem albo powiedz w opisie mniej o tej osobie.',
    ),
  'engine/place': (f) =>
    say(
      'Uruchamianie Guise na tej stronie',
      `${f.why}.`,
      'Powiadom osobę prowadzącą tę witrynę; plik zostaje na miejscu.',
    ),
  'sink/no-encoder': (f) =>
    say(
      'Zapis wyniku',
      `Ta przeglądarka nie zakoduje ${f.codec} w rozmiarze ${f.size}.`,
      'Wybierz inny format wyjściowy albo mniejszy plik.',
    ),
  'sink/failed': (f) =>
    say('Zapis wyniku', `Nie powiódł się: ${f.why}.`, 'Zwolnij miejsce lub wybierz inne i zacznij od nowa.'),
  'sink/taken': (f) =>
    say(`Zapis ${f.name}`, `Plik nie został naruszony: ${f.why}.`, 'Wybierz inny folder lub nazwę.'),
  'policy/invalid': (f) => say('Czytanie ustawień', `${f.path}: ${f.why}.`, 'Popraw i spróbuj ponownie.'),
  'edits/invalid': (f) => say('Czytanie poprawek', `${f.path}: ${f.why}.`, 'Popraw i spróbuj ponownie.'),
  'edits/other': (f) =>
    say(
      'Czytanie poprawek',
      `Powstały dla innego pliku (sha256 ${f.want.slice(0, 12)}, ten ma ${f.got.slice(0, 12)}): wskazują jego klatki lub znaki numerami i tutaj ukryłyby niewłaściwe miejsca.`,
      'Weź plik, dla którego powstały, albo zrób je od nowa.',
    ),
  'edits/lost': (f) =>
    say(
      'Stosowanie poprawek',
      `Tego, co wybrano do ukrycia w klatce ${f.frame}, tym razem tam nie znaleziono.`,
      'Szukaj z ustawieniami, z którymi powstały poprawki, albo narysuj ręcznie.',
    ),
  'export/empty': (f) =>
    say(
      `Zapisywanie: ${f.what}`,
      'Nie udało się odczytać ruchu: nie szukano tego, z czego się go odczytuje, albo nikt nie pokazuje go wyraźnie.',
      'Wyszukaj także ciała (robi to ustawienie Sylwetka) lub dłonie albo wyeksportuj coś innego.',
    ),
  'export/lacking': (f) =>
    say(
      `Zapisywanie: ${f.what}`,
      `Tego, z czego powstaje (${f.model}), nie ma wśród plików tej kopii strony.`,
      'Kto prowadzi tę kopię, dodaje to poleceniem „npm run models” z siecią albo z folderu podanego w GUISE_ASSETS. Inne eksporty tego nie potrzebują.',
    ),
  'verify/residual': (f) =>
    say(
      'Sprawdzanie wyniku',
      `Nadal mogą być widoczne znaleziska (${f.count}), liczba klatek: ${f.frames}.`,
      'Obejrzyj je, a potem zamaskuj lub zaakceptuj każde.',
    ),
  'verify/unverified': (f) =>
    say(
      'Sprawdzanie wyniku',
      `Nie udało się sprawdzić: ${f.why}.`,
      'Niesprawdzony wynik nie jest zapisywany. Zostaw wybór detektorów na „automatycznie” i zacznij od nowa.',
    ),
  'voice/transcript': () =>
    say(
      'Czytanie na głos',
      'Głos „Czytane na głos” mówi to, co mówi transkrypcja, a żadnej nie ma.',
      'Podaj transkrypcję tego pliku z czasami (--transcript albo obok pliku na stronie) lub wybierz inny głos.',
    ),
  'voice/language': (f) =>
    say(
      'Czytanie na głos',
      `Transkrypcja jest w innym języku (${f.language}), a głos „Czytane na głos” mówi po angielsku, niemiecku, hiszpańsku, francusku i włosku.`,
      'Wybierz inny głos. Jeśli język źle odgadnięto, ustaw go (find.text.language=en).',
    ),
  'speaker/short': (f) =>
    say(
      `Poznawanie głosu: ${f.name}`,
      `Słychać w nim tylko ${f.seconds.toFixed(1)} s mowy, a potrzeba 5.`,
      'Podaj nagranie, w którym ta osoba sama mówi dłużej.',
    ),
  'speaker/mixed': (f) =>
    say(
      `Poznawanie głosu: ${f.name}`,
      'Słychać w nim więcej niż jeden głos.',
      'Podaj nagranie lub jego fragmenty, w których ta osoba mówi sama.',
    ),
  'speaker/unknown': (f) =>
    say(
      'Rozpoznawanie, kto mówi',
      `Reguła ${f.rule + 1} dotyczy „${f.name}”, a nikt nie powiedział, jak brzmi ten głos.`,
      'Na stronie wybierz fragment dźwięku, w którym ta osoba mówi sama, i powiedz, kto to; w wierszu poleceń podaj nagranie przez --enroll. Albo usuń regułę.',
    ),
  'transcript/other': (f) =>
    say(
      'Czytanie transkrypcji',
      `Coś w niej zaczyna się w ${f.begins.toFixed(1)} s, a dźwięk kończy się w ${f.seconds.toFixed(1)} s: jest z innego nagrania.`,
      'Podaj transkrypcję zrobioną dla tego właśnie pliku, z czasami w sekundach od jego początku.',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      'Dopasowanie tekstu do dźwięku',
      {
        language: 'Nic tutaj nie czyta na głos w tym języku, aby porównać go z dźwiękiem.',
        unlike: 'Tekstu nie znaleziono w dźwięku: mówi co innego albo zbyt mało z niego słychać wyraźnie.',
        tracks: 'Plik ma kilka ścieżek dźwiękowych, a tekst nie mówi, do której należy.',
      }[why],
      'Proszę podać transkrypcję z czasami (SRT, VTT lub JSON), ustawić język tekstu albo zamaskować plik bez niej.',
    ),
  'transcript/silent': () =>
    say(
      'Wysłuchiwanie słów',
      'W tym pliku nie słychać żadnego słowa.',
      'Podaj transkrypcję z czasami albo ukryj plik bez niej.',
    ),
  'portrait/face': (f) =>
    say(
      `Czytanie twarzy w ${f.name}`,
      {
        none: 'Nie znaleziono w nim twarzy.',
        several: `Liczba twarzy w nim: ${f.faces}.`,
        small: 'Twarz jest za mała, by ją odczytać, albo widać jej za mało.',
        turned: 'Twarz jest zbyt odwrócona.',
      }[f.why],
      f.why === 'several'
        ? 'Wskaż, która to, licząc od lewej (--face), albo przytnij obraz.'
        : 'Wybierz plik, w którym twarz patrzy prosto w kamerę i ma około 100 pikseli wysokości lub więcej.',
    ),
  'text/key': (f) =>
    say(
      `Przywracanie (${f.what})`,
      'Klucz nie pasuje albo treść zmieniono.',
      'Użyj klucza, którym zaszyfrowano.',
    ),
  'text/document': (f) =>
    say(
      `Czytanie ${f.name}`,
      `Plik jest źle zbudowany${f.where ? ` (${f.where})` : ''}: ${f.why}.`,
      'Napraw go albo otwórz jako zwykły tekst; nic nie zapisano.',
    ),
  'text/residual': (f) =>
    say(
      'Sprawdzanie zamaskowanego tekstu',
      `Nadal są w nim wartości, które miały zniknąć (${f.count}).`,
      'Prosimy to zgłosić; nic nie zapisano.',
    ),
  'job/aborted': () =>
    say('Maskowanie', 'Anulowano.', 'Nic nie zapisano. Można zacząć od nowa w każdej chwili.'),
  'job/internal': (f) =>
    say('Maskowanie', `Stało się coś nieprzewidzianego: ${f.why}.`, 'Prosimy to zgłosić; nic nie zapisano.'),
} satisfies FaultTable;
