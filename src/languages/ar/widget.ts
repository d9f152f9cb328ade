import { formatOf, formats } from '../format.ts';
import type { Widget } from '../sections.ts';

const f = formatOf('ar');

export default {
  format: formats(f),
  choose: 'اختيار ملفات',
  chooseOne: 'اختيار ملف',
  drop: 'أو أفلته هنا أو ألصقه. تُخفى الوجوه والبيانات الشخصية على هذا الجهاز قبل إرسال أي شيء.',
  camera: 'التقاط صورة',
  waiting: 'في الانتظار',
  opening: 'يجري التحضير',
  finding: 'يجري البحث عما يُخفى',
  masking: 'يجري الإخفاء',
  sealed: 'جاهز للإرسال',
  toConfirm: 'راجعه قبل إرساله',
  confirm: 'إرساله هكذا',
  refused: 'لم يُرسل: تعذّر جعله آمنًا',
  failed: 'لم يُرسل',
  retry: 'إعادة المحاولة',
  stop: 'إيقاف',
  remove: 'ترك هذا الملف',
  before: 'الأصل',
  after: 'ما يُرسل',
  beforeNote: 'أنت وحدك ترى الأصل.',
  entries: (n) =>
    f.count(n, {
      zero: 'لم يُعثر على شيء',
      one: 'عُثر على شيء واحد',
      two: 'عُثر على شيئين',
      few: 'عُثر على # أشياء',
      many: 'عُثر على # شيئًا',
      other: 'عُثر على # شيء',
    }),
  hide: 'إخفاء',
  show: 'إبقاؤه ظاهرًا',
  hidden: 'مخفي',
  shown: 'ظاهر',
  details: 'ما الذي فُحص',
  busy: 'لا يزال ملف قيد الإخفاء.',
  missing: 'اختر ملفًا.',
  unconfirmed: 'راجع الملف بعد الإخفاء وأكّده.',
  unsent: 'تعذّر إرسال ملف. اتركه أو أعد المحاولة.',
  notAccepted: 'لا يُقبل هذا النوع من الملفات هنا.',
  tooLarge: (limit) => `لا تُقبل هنا الملفات التي تزيد على ${limit}.`,
  one: 'لا يُقبل هنا إلا ملف واحد.',
} satisfies Widget;
