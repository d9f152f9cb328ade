import { ENGLISH, type KindWords, type Wording } from '../../core/model/wording.ts';
import { apart, formatOf } from '../format.ts';

const f = formatOf('ar');
const values = (n: number): string =>
  f.count(n, {
    zero: 'لا قيم',
    one: 'قيمة واحدة',
    two: 'قيمتان',
    few: '# قيم',
    many: '# قيمة',
    other: '# قيمة',
  });
const findings = (n: number): string =>
  f.count(n, {
    zero: 'لا شيء',
    one: 'موضع واحد',
    two: 'موضعان',
    few: '# مواضع',
    many: '# موضعًا',
    other: '# موضع',
  });
const frames = (n: number): string =>
  f.count(n, {
    zero: 'لا إطارات',
    one: 'إطار واحد',
    two: 'إطارين',
    few: '# إطارات',
    many: '# إطارًا',
    other: '# إطار',
  });
const many = (kinds: readonly KindWords[]): string => f.and(kinds.map((k) => k.many));
const UNREAD = { dark: 'معتم جدًا', blurred: 'غير واضح', barred: 'خلف قضبان أو ستائر أو شبك' };

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
  between: { done: '، ', parts: '؛ ', titles: '. ' },

  nothingSeen: 'لم يُسلَّم: لم يُنظر في شيء',
  unchecked: 'لم يُسلَّم: تعذّر فحص النتيجة',
  findingsLeft: (n) => `لم يُسلَّم: بقي في النتيجة ${findings(n)}`,
  because: (why) => `${apart(why)}.`,
  hidden: (what) => `أُخفي: ${what}`,
  yours: (n) => `أظهرتَ ${f.number(n)}`,
  byPolicy: (n) => `أظهرت السياسة ${f.number(n)}`,
  tooSmall: (n) => `${f.number(n)} أصغر من أن يُخفى`,
  takenFor: (n, kind) => `${f.number(n)} لم يُعدّ من: ${kind.many}`,
  noneFound: (kinds) => `لم يُعثر على شيء (البحث عن: ${many(kinds)})`,
  nothingHidden: 'لم يُخفَ شيء',
  checked: 'فُحص',
  everyFrame: 'فُحص كل إطار',
  unsought: (kinds) => `لم يُبحث عن: ${many(kinds)}`,
  missed: (misses, by) => `${apart(misses)}: بحث ${apart(by)}. انظر ${apart('docs/models.md')}.`,
  witnessed: (kind, by, { mean, most }, { looks, of }) =>
    `شاهد لم يبحث ولم يُخفِ (${apart(by)}) علّم ${kind.many} في ${f.number(looks)} من ${f.number(of)} نظرة إلى الأصل: ${mean} مما علّمه خارج المخفي، وعلى الأكثر ${most}. ما يقل عن جزء من عشرين قد يفوته.`,
  leftOpen: (kind, { looks, of }, from, at) =>
    `قد يكون أكثر من ${from} مكشوفًا (${kind.many}) في ${f.number(looks)} من ${f.number(of)} نظرة، والأكثر عند ${apart(at)}: راجع ذلك الموضع.`,
  leftMended: (kind, n, from) =>
    `كان أكثر من ${from} مكشوفًا (${kind.many}) في ${f.number(n)} نظرة، وهو الآن مخفي بمستطيلات؛ قد تبقى حواف بجانبها: راجعها.`,
  disguised: (n, _, by) =>
    `تنكير فقط في ${findings(n)} (${apart(by)}): يمكن التعرّف من خلاله على أشخاص معروفين.`,
  lookedFor: (kind, from, n, by) =>
    `البحث عن: ${kind.many} من ${apart(from)} في ${n === 1 ? 'الصورة' : `كل الإطارات، وهي ${frames(n)}`} (${apart(by)}).`,
  lookedAfter: (kind, { every, inTurn }, n, by, clean) => {
    const sizes =
      inTurn === null
        ? `${kind.many} من ${apart(every)}`
        : `${kind.many} من ${apart(every)} في كل إطار ومن ${apart(inTurn)} في أجزاء الإطار بالتناوب`;
    return `كاشف ثانٍ (${apart(by)}) بحث عن ${sizes} في ${n === 1 ? 'النتيجة' : `كل إطارات النتيجة، وهي ${frames(n)}`}${clean ? ' ولم ير شيئًا آخر' : ''}.`;
  },
  lookedAgain: (n) => `في الجولة الأخيرة نظر من جديد في ${frames(n)} تغيّر إخفاؤها.`,
  notLookedFor: (what) => `لم يُبحث عن: ${what.join('، ')}.`,
  things: {
    text: 'النص في الصورة',
    plates: 'لوحات المركبات',
    bodies: 'الأجسام',
    clothes: 'الملابس',
    voices: 'الأصوات',
  },
  sawBy: (kind, by) => `${kind.many} (${apart(by)})`,
  saw: (what) => `رأى الفحص ما ليس مخفيًا: ${what}.`,
  notArrived: 'لم يصل إخفاء بعض المناطق.',
  unread: (why, share, still, kinds) =>
    `تعذّرت قراءة أجزاء من الصورة (${why.map((w) => UNREAD[w]).join('؛ ')}؛ ${still ? `${share} منها` : `حتى ${share} من الإطار`}): لا يُعثر فيها على: ${many(kinds)}. راجعها.`,
  removed: (n) =>
    `${n === 1 ? 'أُزيل واحد' : `أُزيل ${n}`}: ما خلفه مُخمَّن حيث لا يُظهره إطار آخر، ولا يُرى أن شيئًا عُدّل.`,
  overlaid: (kind, share) => `المحفوظ من ${kind.many}: رُسمت نقاطها على ${share} مما أُخفي.`,
  kept: (kind, share, measure, looks) =>
    `المحفوظ من ${kind.many}: ${share} من النقاط تُقرأ في مواضعها (${measure}، المقارنات: ${looks}).`,
  strangers: (by, same, looks, { most, from }) =>
    `الشخصيات البديلة: يعدّ ${by} الوجه في النتيجة وجه المصدر في ${same} من ${looks} مقارنة (أعلى تشابه ${most}؛ والوجه نفسه من ${from}).`,
  strangersUntold: 'الشخصيات البديلة: لم يقارن أحد وجوهها بوجوه المصدر.',
  portraitMoves: 'تتحرك صورة شخصية، ولا يظهر شيء من الملف الأصلي',
  portraitRead: (read, of) =>
    `قُرئ الوجه الذي يحركها في ${f.number(read)} من ${f.number(of)} إطار؛ وفي غيرها تعود الصورة إلى السكون.`,
  portraitHeard: 'تتحرك بالصوت وحده.',
  portraitEdited: (n) => `أضاف شخص إلى ما تفعله؛ الإطارات المفتاحية: ${f.number(n)}.`,
  headsKept: (kind, degrees, { looks, of }) =>
    `المحفوظ من ${kind.many}: تُقرأ وضعية الرأس بفارق ${degrees} عمّا كانت عليه (متوسط ${f.number(looks)} من ${f.number(of)} مقارنة).`,
  expressionsKept: (kind, { mean, rmse }, { looks, of }) =>
    `المحفوظ من ${kind.many}: تُقرأ التعابير بفارق ${mean} عمّا كانت عليه (متوسط الخطأ في 51 قيمة blendshape من 0 إلى 1؛ RMSE ${rmse}؛ ${f.number(looks)} من ${f.number(of)} مقارنة).`,
  small: (n, kind, from) => `أصغر من ${apart(from)}: شوهد ${kind.count(n)} وتُرك كما هو.`,
  refuted: (n, kind, most) =>
    `مشاهدات ضعيفة (${f.number(n)}) لم تُعدّ عند النظرة الأقرب من: ${kind.many} (احتمال ${most} على الأكثر) وتُركت كما هي: راجعها في القائمة.`,

  valuesLeft: (n) => `لم يُسلَّم: بقي في النتيجة ${values(n)}`,
  valuesMasked: (n) => `أُخفي: ${values(n)}`,
  nothingFound: 'لم يُعثر على شيء',
  readAgain: 'قُرئ من جديد وفُحص',
  searched: (kinds, parts, classifier) =>
    `البحث عن أنواع من البيانات عددها ${f.number(kinds)} في أجزاء عددها ${f.number(parts)} (${classifier === null ? 'القواعد وحدها' : `القواعد ومصنِّف، ${apart(classifier)}`}).`,
  readAnew: 'قُرئت النتيجة من جديد من بايتاتها؛ وفُتّش ما تغيّر مرة أخرى، وبُحث في كل مكان عما كان يجب أن يزول.',
  onlyNamed: 'لم يُبحث إلا عما تسمّيه السياسة: وكل ما عداه بقي كما كان.',
  allowed: (n) => `تُرك حيثما وُجد: ${values(n)} تسمح بها السياسة.`,
  surer: (share) => `لم يُخفَ إلا ما كان يقينه ${share} على الأقل.`,
  onlyColumns: 'لم يُنظر إلا في بعض الأعمدة: وبقيت الأخرى كما كانت.',
  noClassifier: 'لم يقرأه مصنِّف: قد تبقى أسماء لا تعرفها قاعدة.',
  notShown: 'لم يُبحث في: ما تُظهره الصور والرسوم والأصوات التي فيه.',

  soundKept: 'أُبقي الصوت',
  soundDropped: 'حُذف الصوت',
  soundReplaced: 'استُبدل الصوت',
  soundDisguised: 'الأصوات متنكّرة',
  soundLeft: 'لم تُسلَّم: ما زال الصوت الأصلي مسموعًا',
  voicesKept: 'الصوت كما كان: يمكن التعرف على الأصوات ويُسمع ما تقول.',
  soundLeaves: {
    nothing: 'لم يبق شيء من الصوت الأصلي.',
    words: 'يُفهم ما يقال. الأصوات متنكّرة وليست مجهولة الهوية.',
    'words and prosody': 'يُسمع ما يقال وكيف يقال. الأصوات متنكّرة وليست مجهولة الهوية.',
  },
  soundCompared: (pieces, most) => `قورن بالأصل: ${f.number(pieces)} من أنصاف الثواني، وأعلى تشابه ${most}.`,
  soundSaid: 'أُخفي ما يذكره النص المكتوب، وأُبقيت الأصوات',
  soundOfSpeakers: 'أصوات بعض المتكلمين باقية، وكل ما عداها متنكّر أو مستبدل',
  speakersKept: (n, seconds) =>
    `يُسمعون كما كانوا: المتكلمون ${f.number(n)}، ${seconds} ث إجمالًا، مع كل ما يُقال حينها.`,
  speakersVoiced: (n, seconds) => `بصوت خاص بهم: المتكلمون ${f.number(n)}، ${seconds} ث إجمالًا.`,
  speakersGuessed:
    'من يتكلم حدّده نموذج: لا تسري قاعدة شخص إلا حيث كان متأكدًا منه وحده. وقد يخطئ: استمع إلى ما أُبقي.',
  speakersRest: 'كل ما عدا ذلك:',
  speakersNobody: 'لم يتأكد النموذج من أحد تسمّيه قاعدة: لم يُبقَ شيء.',
  soundByHand: 'أُخفيت المقاطع المعلَّمة يدويًا، وأُبقيت الأصوات',
  saidOnlyByHand: 'لم يُخفَ إلا ما عُلِّم يدويًا: يمكن تمييز الأصوات، ويُسمع كل ما عدا ذلك.',
  saidHidden: (n, seconds) => `بيانات شخصية قيلت: المقاطع المخفية ${f.number(n)}، ${seconds} ث.`,
  saidOnly: 'لم يُخفَ إلا ما في النص المكتوب وعُثر عليه فيه: يمكن تمييز الأصوات، ويُسمع كل ما عدا ذلك.',
  saidByMachine:
    'سمعت آلةٌ النص المكتوب، ولا يُعرف أن أحدًا قرأه: الاسم الذي أخطأت سماعه لم يُعثر عليه وهو مسموع.',
  saidAligned: (sure, words) =>
    `قُدّرت أوقات الكلمات بمحاذاة النص مع الصوت: المؤكد منها ${f.number(sure)} من ${f.number(words)}. وأُخفيت البقية مع ما حولها. لم يتحقق منها أحد: استمع إلى النتيجة.`,
  saidUntold: (n, hidden) =>
    `ينقص النص المكتوب ما يُسمع في مواضع عددها ${f.number(n)}؛ ${hidden ? 'وقد أُخفي أيضًا' : 'ولم يُفحَص ما قيل فيها'}.`,
  saidStill: (n) =>
    `مواضع مخفية لم يُسمع فيها شيء: ${f.number(n)}. النص المكتوب لتسجيل آخر، أو أوقاته غير صحيحة.`,
  saidShifted: (seconds) =>
    `يكون النص المكتوب أكثر مطابقة بإزاحة ${seconds} ث: أوقاته على الأرجح غير صحيحة، وما أُخفي يقع بجانب موضعه.`,
  saidCompared: (most) => `قورنت المقاطع المخفية بالأصل: أعلى تشابه ${most}.`,
  measured: (eer, was, attacker) =>
    `برنامج عرف التنكّر (${attacker}) خلط بين المتكلمين في ${eer} (في الأصل ${was}) من الحالات؛ و50% تخمين.`,
} satisfies Wording;
