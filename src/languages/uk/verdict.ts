import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { formatOf } from '../format.ts';

const f = formatOf('uk');
const values = (n: number): string => f.count(n, { one: '# значення', few: '# значення', many: '# значень' });
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = {
  dark: 'затемно',
  blurred: 'занадто розмито',
  barred: 'за ґратами, жалюзі або сіткою',
};
/** After "у". */
const frames = (n: number): string =>
  f.count(n, { one: '# кадрі', few: 'усіх # кадрах', many: 'усіх # кадрах' });

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

  nothingSeen: 'Не видано: нічого не переглянуто',
  unchecked: 'Не видано: результат не вдалося перевірити',
  findingsLeft: (n) =>
    `Не видано: у результаті ${f.count(n, { one: 'лишилася # знахідка', few: 'лишилися # знахідки', many: 'лишилося # знахідок' })}`,
  because: (why) => `${why}.`,
  hidden: (what) => `Приховано: ${what}`,
  yours: (n) => `показано вами: ${f.number(n)}`,
  byPolicy: (n) => `показано політикою: ${f.number(n)}`,
  tooSmall: (n) => `замалі, щоб приховати: ${f.number(n)}`,
  takenFor: (n, kind) => `не визнано (${kind.one}): ${f.number(n)}`,
  noneFound: (kinds) => `Нічого не знайдено (шукали: ${many(kinds)})`,
  nothingHidden: 'Нічого не приховано',
  checked: 'перевірено',
  everyFrame: 'перевірено кожен кадр',
  unsought: (kinds) => `не шукали: ${many(kinds)}`,
  missed: (misses, by) => `${misses}: шукав ${by}. Див. docs/models.md.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `Свідок, який ні шукав, ні приховував (${by}), позначив (${kind.many}) у ${f.number(looks)} з ${f.number(of)} поглядів на оригінал: ${mean} позначеного лежить поза прихованим, щонайбільше ${most}. Менше за одну двадцяту він може не помітити.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `Понад ${from} може бути відкрито (${kind.many}) у ${f.number(looks)} з ${f.number(of)} поглядів, найбільше о ${at}: перегляньте це місце.`,
  leftMended: (kind, n, from) =>
    `Понад ${from} було відкрито (${kind.many}), поглядів: ${f.number(n)}; тепер це приховано прямокутниками, поруч могли лишитися смужки: перегляньте ці місця.`,
  disguised: (n, _, by) => `Лише замасковано зовні (${by}): ${f.number(n)}. Знайомих людей можна впізнати.`,
  lookedFor: (kind, from, n, by) =>
    `Шукали: ${kind.many} від ${from}, ${n === 1 ? 'у зображенні' : `у ${frames(n)}`} (${by}).`,
  lookedAfter: (kind, { every, inTurn }, n, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} від ${every}`
        : `${kind.many} від ${every} у кожному кадрі та від ${inTurn} по черзі в його частинах`;
    return `Другий детектор (${by}) шукав у ${n === 1 ? 'результаті' : `${frames(n)} результату`}: ${sizes}${clean ? '; більше нічого не побачив' : ''}.`;
  },
  lookedAgain: (n) =>
    `В останньому колі він знову переглянув кадри, де змінилося приховання (${f.number(n)}).`,
  notLookedFor: (what) => `Не шукали: ${what.join(', ')}.`,
  things: {
    text: 'текст на зображенні',
    plates: 'номерні знаки',
    bodies: 'постаті',
    clothes: 'одяг',
    voices: 'голоси',
  },
  sawBy: (kind, by) => `${kind.many} (${by})`,
  saw: (what) => `Перевірка побачила неприховане: ${what}.`,
  notArrived: 'У деяких ділянках приховання не спрацювало.',
  unread: (why, share, still, kinds) =>
    `Частини зображення не вдалося прочитати (${why.map((w) => UNREAD[w]).join('; ')}; ${still ? share : `до ${share} кадру`}), тож там нічого не знайдено (шукали: ${many(kinds)}). Перегляньте їх.`,
  removed: (n) =>
    `Вилучено: ${n}. Те, що за ними, вигадане там, де його не показує жоден кадр, і ніхто не бачить, що чогось бракує.`,
  overlaid: (kind, share) => `Збережено (${kind.many}): точки нанесено на ${share} того, що приховано.`,
  kept: (kind, share, measure, looks) =>
    `Збережено (${kind.many}): ${share} точок зчитано там, де вони були (${measure}, порівнянь: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `Персони: ${by} вважає обличчя в результаті тим самим, що в джерелі, у ${same} з ${looks} порівнянь (подібність щонайбільше ${most}; те саме від ${from}).`,
  strangersUntold: 'Персони: ніхто не порівняв їхніх облич із тими, що в джерелі.',
  portraitMoves: 'Рухається портрет, з оригіналу нічого не видно',
  portraitRead: (read, of) =>
    `Обличчя, яке ним рухає, прочитано в ${f.number(read)} з ${f.number(of)} кадрів; в інших портрет повертається до спокою.`,
  portraitHeard: 'Він рухається лише за звуком.',
  portraitEdited: (n) => `Хтось задав, що він робить понад те; ключових кадрів: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `Збережено (${kind.many}): положення голови зчитано з похибкою ${degrees} (у середньому; порівнянь: ${f.number(looks)} з ${f.number(of)}).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `Збережено (${kind.many}): міміку зчитано з похибкою ${mean} (середня похибка 51 значення blendshape від 0 до 1; RMSE ${rmse}; порівнянь: ${f.number(looks)} з ${f.number(of)}).`,
  small: (n, kind, from) => `Менше за ${from}: ${kind.count(n)}. Лишено як є.`,
  refuted: (n, kind, most) =>
    `Слабкі виявлення, зблизька не визнані (${kind.one}, імовірність не більше ${most}): ${f.number(n)}. Лишено як є: перегляньте список.`,

  valuesLeft: (n) => `Не видано: у результаті лишилося ${values(n)}`,
  valuesMasked: (n) => `Замасковано ${values(n)}`,
  nothingFound: 'Нічого не знайдено',
  readAgain: 'прочитано знову й перевірено',
  searched: (kinds, parts, classifier) =>
    `Шукали: ${f.count(kinds, { one: '# вид', few: '# види', many: '# видів' })} даних у ${f.count(parts, { one: '# частині', few: '# частинах', many: '# частинах' })} (${classifier === null ? 'лише правила' : `правила й класифікатор ${classifier}`}).`,
  readAnew:
    'Результат прочитано заново з його байтів; змінене переглянуто ще раз, а те, що мало зникнути, шукали всюди.',
  onlyNamed: 'Шукали лише те, що називає політика: решта лишилася як була.',
  allowed: (n) => `Дозволено політикою й лишено всюди: ${values(n)}.`,
  surer: (share) => `Замасковано лише те, що певне щонайменше на ${share}.`,
  onlyColumns: 'Переглянуто лише деякі стовпці: інші лишилися як були.',
  noClassifier: 'Жоден класифікатор цього не читав: могли лишитися імена, яких не знає жодне правило.',
  notShown: 'Не шукали: те, що показують зображення, малюнки та звук у ньому.',

  soundKept: 'Звук залишено',
  soundDropped: 'Звук вилучено',
  soundReplaced: 'Звук замінено',
  soundDisguised: 'Голоси замасковано',
  soundLeft: 'Не видано: ще чути первісний звук',
  voicesKept: 'Звук такий, як був: голоси можна впізнати й чути, що вони кажуть.',
  soundLeaves: {
    nothing: 'Від первісного звуку нічого не лишилося.',
    words: 'Сказане можна зрозуміти. Голоси замасковані, а не анонімні.',
    'words and prosody': 'Чути, що і як сказано. Голоси замасковані, а не анонімні.',
  },
  soundCompared: (pieces, most) =>
    `Порівняно з оригіналом: півсекундних уривків ${f.number(pieces)}, найбільша схожість ${most}.`,
  soundSaid: 'Приховано те, що називає розшифровка; голоси залишено',
  soundOfSpeakers: 'Голоси деяких людей залишено, усі інші замасковано або замінено',
  speakersKept: (n, seconds) =>
    `Чути як було: мовців ${f.number(n)}, разом ${seconds} с, з усім, що тоді кажуть.`,
  speakersVoiced: (n, seconds) => `Із власним голосом: мовців ${f.number(n)}, разом ${seconds} с.`,
  speakersGuessed:
    'Хто говорить, визначила модель: правило діє лише там, де вона була певна однієї людини. Вона може помилятися: прослухайте те, що залишено.',
  speakersRest: 'Усе інше:',
  speakersNobody: 'Модель не була певна нікого, кого називає правило: нічого не залишено.',
  soundByHand: 'Приховано уривки, позначені вручну; голоси залишено',
  saidOnlyByHand: 'Приховано лише те, що позначено вручну: голоси можна впізнати, а решту чути.',
  saidHidden: (n, seconds) => `Вимовлені персональні дані: приховано уривків ${f.number(n)}, ${seconds} с.`,
  saidOnly:
    'Приховано лише те, що є в розшифровці й було в ній знайдено: голоси можна впізнати, а решту чути.',
  saidByMachine:
    'Розшифровку почула машина, і невідомо, чи хтось її прочитав: неправильно почуте ім’я не знайдено, і його чути.',
  saidAligned: (sure, words) =>
    `Час слів оцінено вирівнюванням тексту зі звуком: певних ${f.number(sure)} із ${f.number(words)}. Решту приховано разом із тим, що стоїть поруч. Ніхто цього не перевіряв: прослухайте результат.`,
  saidUntold: (n, hidden) =>
    `У розшифровці бракує того, що чути в місцях: ${f.number(n)}; ${hidden ? 'це теж приховано' : 'сказане там не переглянуто'}.`,
  saidStill: (n) =>
    `Приховані місця, де нічого не було чути: ${f.number(n)}. Розшифровка з іншого запису, або її час неточний.`,
  saidShifted: (seconds) =>
    `Розшифровка пасувала б краще зі зсувом на ${seconds} с: її час, мабуть, неточний, і приховане лежить поруч.`,
  saidCompared: (most) => `Приховані уривки порівняно з оригіналом: найбільша схожість ${most}.`,
  measured: (eer, was, attacker) =>
    `Програма, що знала маскування (${attacker}), плутала мовців у ${eer} (в оригіналі ${was}) випадків; 50% — це вгадування.`,
} satisfies Wording;
