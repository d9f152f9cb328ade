import { formatOf } from '../format.ts';
import type { Endpoints } from '../sections.ts';

const f = formatOf('ar');

export default {
  title: 'صور من الأوصاف',
  about:
    'تصنع نقطة النهاية صورة من كل وصف. كل ما يقوله الوصف تُخفى هويته هنا أولًا؛ ترى ما سيُرسل، ولا يخرج شيء قبل أن تضغط «إرسال».',
  endpoint: 'نقطة النهاية',
  model: 'النموذج (فارغ: بحسب اختيارها)',
  size: 'الحجم بالبكسل',
  seed: 'البذرة',
  most: 'أقصى عدد للطلبات',
  key: 'المفتاح، إن طُلب',
  keep: 'حفظ المفتاح في هذا المتصفح مشفّرًا',
  prepare: 'إظهار ما ستتلقاه',
  preparing: (n) => `جارٍ إخفاء الهوية، المتبقي: ${f.number(n)}`,
  stale: 'تغيّرت الأوصاف أو الإعدادات: انظر مجددًا إلى ما سيُرسل.',
  gets: 'ما ستتلقاه نقطة النهاية',
  beside: 'بايتًا ببايت. يذهب المفتاح في ترويسة خاصة؛ ويضيف متصفحك كالعادة عنوان هذا الموقع واسمه.',
  replaced: (n) => `المستبدل فيه: ${f.number(n)}`,
  send: 'إرسال',
  sendAll: (n) => `إرسال الكل (${f.number(n)})`,
  cancel: 'إلغاء',
  going: 'في الطريق',
  came: 'وصلت الصورة',
  spent: (n, most) => `المُرسل: ${f.number(n)} من ${f.number(most)}`,
  pictures: 'الصور التي وصلت',
  people: (n) => `الأشخاص الظاهرون فيها: ${f.number(n)}`,
  nobody: (most, from) =>
    `لا تُعدّ لأحد في الملف: ${f.number(most, 2)} على الأكثر، والشخص نفسه من ${f.number(from, 2)}`,
  apart: 'تعذّرت مقارنة الجميع',
  save: 'حفظ الصورة',
  log: (n) => `كل ما أُرسل (${f.number(n)})`,
  saveLog: 'حفظ القائمة',
  left: 'في الطريق',
  unanswered: 'لا جواب',
  answered: (code) => `الجواب ${code}`,
} satisfies Endpoints;
