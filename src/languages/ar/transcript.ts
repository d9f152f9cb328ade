import { formatOf } from '../format.ts';
import type { Transcript } from '../sections.ts';

const f = formatOf('ar');
const words = (n: number): string =>
  f.count(n, {
    zero: 'لا كلمات',
    one: 'كلمة واحدة',
    two: 'كلمتين',
    few: '# كلمات',
    many: '# كلمة',
    other: '# كلمة',
  });

export default {
  title: 'ما يُقال',
  about: 'مع نص مكتوب (WebVTT أو SubRip أو JSON مع الأوقات) يُخفى ما يذكره في الصوت أيضًا.',
  add: 'إضافة نص مكتوب',
  choose: 'اختيار نص مكتوب',
  another: 'نص مكتوب آخر',
  without: 'من دون نص مكتوب',
  lacking: 'كان لهذا الملف نص مكتوب من قبل. لا يُحفظ هو ولا ما غيّرته في كلماته: اختره من جديد أو استغنِ عنه.',
  show: 'إظهار الصوت',
  reading: 'يُقرأ النص المكتوب',
  planning: 'يُستمع إلى الصوت',
  wordByWord: 'كلمة كلمة',
  keys: 'انقر كلمة لإخفائها أو لتركها مسموعة، أو اسحب فوق عدة كلمات. تنتقل مفاتيح الأسهم، وتحدد مع Shift، ويخفي مفتاح الإدخال أو يترك.',
  as: 'تُخفى الكلمات بوصفها',
  hidden: (kind) => `${kind}، مخفي`,
  heard: (kind) => `${kind}، مسموع`,
  hide: (n) => `إخفاء ${words(n)}`,
  how: 'كيف يُخفى',
  options: {
    pad: { label: 'بجانب ما يُقال', help: 'يُخفى قبل الكلمة وبعدها على الأقل.' },
    untold: { label: 'ما ليس في النص المكتوب', help: 'يُسمع هناك شيء ولا أحد يعرف ما هو.' },
  },
  untold: { tell: 'يبقى مسموعًا ويُذكر', mask: 'يُخفى أيضًا' },
  kinds: 'بعض الأنواع بطريقة أخرى',
  asRest: 'مثل الباقي',
  sound: 'الصوت وما أُخفي فيه',
  soundKeys:
    'انقر لتسمع من هناك. اسحب فوقه لإخفاء مقطع، أو اسحب طرفيه. وتفعل القائمة أدناه الشيء نفسه بلوحة المفاتيح.',
  listen: 'ما يُسمع',
  zoom: 'أقرب',
  from: (at) => `تشغيل من ${at}`,
  stretches: 'المقاطع المخفية',
  stretch: (kind, from, to) => `${kind}، من ${from} إلى ${to}`,
  begins: 'البداية',
  ends: 'النهاية',
  byHand: 'يدويًا',
  untoldStretch: 'ليس في النص المكتوب',
  hideHere: 'إخفاء ثانية من هنا',
  unhide: 'تركه مسموعًا',
  asFound: 'كما عُثر عليه',
} satisfies Transcript;
