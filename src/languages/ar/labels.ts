import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('ar');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE = 'هذا تنكّر لا إخفاء للهوية: من يعرف الصوت أو يقارن الأصوات ببرنامج قد يعرف من يتكلم.';

export default {
  kinds: {
    face: {
      one: 'وجه',
      many: 'الوجوه',
      count: (n) =>
        f.count(n, {
          zero: 'لا وجوه',
          one: 'وجه واحد',
          two: 'وجهان',
          few: '# وجوه',
          many: '# وجهًا',
          other: '# وجه',
        }),
      tracks: (n) =>
        f.count(n, {
          zero: 'لا مسارات وجوه',
          one: 'مسار وجه واحد',
          two: 'مسارا وجه',
          few: '# مسارات وجوه',
          many: '# مسار وجه',
          other: '# مسار وجه',
        }),
      mistaken: 'أيدٍ أو قماش أو نقوش',
    },
    person: {
      one: 'جسم',
      many: 'الأجسام',
      count: (n) =>
        f.count(n, {
          zero: 'لا أجسام',
          one: 'جسم واحد',
          two: 'جسمان',
          few: '# أجسام',
          many: '# جسمًا',
          other: '# جسم',
        }),
      tracks: (n) =>
        f.count(n, {
          zero: 'لا مسارات أجسام',
          one: 'مسار جسم واحد',
          two: 'مسارا جسم',
          few: '# مسارات أجسام',
          many: '# مسار جسم',
          other: '# مسار جسم',
        }),
    },
    hand: {
      one: 'يد',
      many: 'الأيدي',
      count: (n) =>
        f.count(n, {
          zero: 'لا أيدي',
          one: 'يد واحدة',
          two: 'يدان',
          few: '# أيدٍ',
          many: '# يدًا',
          other: '# يد',
        }),
      tracks: (n) =>
        f.count(n, {
          zero: 'لا مسارات أيدٍ',
          one: 'مسار يد واحد',
          two: 'مسارا يد',
          few: '# مسارات أيدٍ',
          many: '# مسار يد',
          other: '# مسار يد',
        }),
    },
  },
  maskers: {
    solid: { label: 'مصمت' },
    blur: {
      label: 'ضبابية',
      caution:
        'الضبابية ليست إخفاء للهوية: في إحدى الدراسات جرى التعرّف على 95.9% من الوجوه الضبابية. استخدم «مصمت» للأمان.',
    },
    pixelate: {
      label: 'مربعات',
      caution: 'تُظهر المربعات الخشنة أيضًا البشرة والشعر والوضعية؛ وقد يُتعرّف منها على أشخاص معروفين.',
    },
    tint: {
      label: 'صبغة',
      caution: 'الصبغة علامة لا حماية: يمكن التعرّف على الجميع من خلالها. استخدم «مصمت» للأمان.',
    },
    contours: {
      label: 'خطوط',
      caution:
        'الرسم بالخطوط تنكير: تبقى الوضعية والتعبير والنسب، وقد يتعرّف على الشخص من يعرفه. الخطوط الأقل تُخفي أكثر.',
    },
    landmarks: {
      label: 'نقاط',
      caution:
        'يبقى تعبير الوجه ونسبه نقاطًا؛ والنسب بيانات حيوية. وحيث لا يمكن تحديدها تُملأ المنطقة بلون واحد.',
    },
    removal: {
      label: 'الإزالة',
      caution:
        'تبقى الظلال والانعكاسات وما يحركه أحد. لا يرى أحد أن الفيلم عُدّل: قل ذلك حيث تشاركه. إذا لم يُظهر أي إطار الخلفية، أو تعذّر تتبّع حركة الكاميرا (عند المشي أو أمام جدار فارغ)، فهي تخمين.',
    },
    picture: { label: 'صورة' },
    'drawn-face': { label: 'وجه مرسوم' },
    persona: {
      label: 'شخصية بديلة',
      caution:
        'يبقى التعبير والنظرة ووضع الرأس والضوء، وكذلك الشعر والأذنان والجسم والصوت: من يعرف شخصًا قد يتعرف عليه بها. وحيث يكون الوجه صغيرًا أو ملتفتًا أو لا يُقرأ يُملأ بلون واحد.',
    },
  },
  presets: {
    safe: { label: 'آمن', about: 'كل وجه تحت شكل مصمت. لا يبقى منه شيء.' },
    blur: {
      label: 'ضبابي',
      about: 'يبدو ناعمًا ويحمي قليلًا: يمكن التعرّف على الوجوه الضبابية من جديد.',
    },
    mosaic: { label: 'فسيفساء', about: 'الوجوه مربعات خشنة: مريحة للعين، لكنها غير آمنة ممن يعرفهم.' },
    strict: {
      label: 'صارم',
      about:
        'تُحسب أيضًا المشاهدات الأضعف والأشياء الأصغر وما تستبعده النظرة الأقرب، بهامش أوسع ومدة أطول؛ وبلا صوت.',
    },
    body: {
      label: 'الجسم كله',
      about: 'أشخاص كاملون كظلال بلون واحد: يختفي الوجه واللباس والهيئة، وتبقى الحركة مرئية.',
    },
    gesture: {
      label: 'الإيماءات',
      about: 'أشخاص كاملون كظلال بلون واحد وفوقها هياكلهم: تبقى الإيماءات والحركة، وتختفي الوجوه والملابس.',
    },
    contours: {
      label: 'الخطوط',
      about: 'أشخاص كاملون كرسم خطي: تبقى الوضعية والإيماءات مقروءة، وقد يتعرف عليهم من يعرفهم.',
    },
    removal: {
      label: 'الإزالة',
      about:
        'يختفي الناس ويبقى المكان كما تُظهره إطارات أخرى. للكاميرات الثابتة أو التي تدور أو تُحمل باليد؛ وليس أثناء المشي.',
    },
    signing: {
      label: 'لغة الإشارة',
      about: 'الوجوه تحت لون واحد وفوقها خطوطها: يبقى التعبير واليدان مقروءين. للغة الإشارة والمقابلات.',
    },
    maximum: {
      label: 'الحد الأقصى',
      about: 'أشخاص كاملون ووجوه تحت مربعات بهامش واسع، حتى ما يُرى بضعف؛ بلا صوت.',
    },
    'blur-background': {
      label: 'خلفية ضبابية',
      about: 'يبقى الأشخاص كما هم، ووجوههم أيضًا؛ ويصبح كل ما حولهم ضبابيًا، وقد يُتعرَّف عليه بعد.',
    },
    'black-background': {
      label: 'خلفية سوداء',
      about: 'يبقى الناس كما هم، ووجوههم أيضًا؛ وما حولهم أسود، إلا بجانب من لا تتضح هيئته.',
    },
    'street-scene': {
      label: 'مشهد شارع',
      about:
        'أشخاص كاملون كظلال بلون واحد، حتى الصغار ومن يُرى بضعف؛ بلا صوت. لا يُبحث عن لوحات السيارات ولا اللافتات.',
    },
    classroom: {
      label: 'قاعة الدرس',
      about:
        'كل وجه تحت شكل مصمت بهامش واسع، حتى الصغير وما يُرى بضعف؛ بلا صوت. تبقى الأجسام والملابس وما على السبورة.',
    },
    'clinical-interview': {
      label: 'مقابلة سريرية',
      about:
        'أشخاص كاملون كظلال مع هياكلهم، ووجوه مع خطوطها: تبقى الوضعية والإيماءات والتعبير. وتبقى الأصوات أيضًا وتدل على من يتكلم.',
    },
    'another-face': {
      label: 'وجه آخر',
      about:
        'شخص لا وجود له يفعل ما يفعله كل وجه: يبقى التعبير والنظرة ووضع الرأس، ويبقى الشعر والجسم والصوت أيضًا.',
    },
    'driver-camera': {
      label: 'كاميرا السائق',
      about:
        'الوجوه القريبة تحت لون واحد وفوقها خطوطها: تبقى النظرة والجفون مقروءة؛ والأصغر بلا خطوط؛ وبلا صوت. تبقى اليدان، وكذلك لوحات السيارات والانعكاسات.',
    },
    'support-call': {
      label: 'مكالمة دعم',
      about:
        'الوجوه تحت لون واحد وخطوطها فوقه؛ من دون صوت: ما يقال يبقى في النص المكتوب المقنّع إن قدّمته. وما يظهر على الشاشة يبقى.',
    },
    gdpr: {
      label: 'أسماء مستعارة (GDPR)',
      about: 'بدائل مرقّمة تُبقي الأشخاص متمايزين؛ تُحذف الفئات الخاصة؛ ويبقى من التواريخ عامها.',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA Safe Harbor',
      about: 'المعرّفات الثمانية عشر كلها: قد تبقى الأعوام والولايات وأول ثلاثة أرقام من ZIP، ويُحذف الباقي.',
    },
    ccpa: {
      label: 'CCPA',
      about: 'تُستبدل المعرّفات بنوعها، وتحتفظ أرقام الحسابات بآخر أربعة أرقام، وتُحذف الأسرار.',
    },
    'pci-dss': {
      label: 'PCI DSS',
      about: 'أرقام البطاقات والحسابات والرموز السرية والمفاتيح؛ ويبقى كل ما عداها.',
    },
    'llm-prompt': {
      label: 'طلب لنموذج لغوي',
      about: 'بدائل مرقّمة يستطيع النموذج العمل بها وتعود في إجابته.',
    },
    research: {
      label: 'بحث مع بقاء المعنى',
      about: 'أسماء وأماكن وأرقام مخترعة؛ تتحرك التواريخ معًا فتبقى الفترات.',
    },
  },
  voices: {
    remove: { label: 'بلا صوت' },
    silence: { label: 'صمت' },
    noise: { label: 'ضجيج' },
    tone: { label: 'نغمة' },
    spoken: {
      label: 'مقروء بصوت عالٍ',
      caution:
        'يحتاج إلى نص مكتوب بالإنجليزية أو الألمانية أو الإسبانية أو الفرنسية أو الإيطالية. يبقى ما يقوله، مع بدائل لما عُثر عليه، ويبقى وقت قوله؛ وما ليس فيه صامت.',
    },
    strong: {
      label: 'صوت محايد، أقوى',
      caution:
        'تبقى الكلمات ويصعب فهمها أكثر، ويبقى إيقاعها واختيارها. البرامج التي تقارن الأصوات تخطئ أكثر، لكن ليس دائمًا: من يجب ألا يُعثر عليه يحتاج إلى «ضجيج» أو «صمت».',
    },
    neutral: {
      label: 'صوت محايد',
      caution:
        'تبقى الكلمات، ويبقى إيقاعها واختيارها. البرامج التي تقارن الأصوات تخطئ أكثر، لكن ليس دائمًا: من يجب ألا يُعثر عليه يحتاج إلى «ضجيج» أو «صمت».',
    },
    whisper: { label: 'همس (تنكّر)', caution: DISGUISE },
    robot: { label: 'روبوت (تنكّر)', caution: DISGUISE },
    mcadams: { label: 'McAdams (تنكّر)', caution: DISGUISE },
    pitch: {
      label: 'طبقة الصوت (تنكّر)',
      caution:
        'هذا تنكّر لا إخفاء للهوية: برنامج يقارن الأصوات يعرف المتكلم كما لو لم يكن تقريبًا، ويمكن التراجع عنه.',
    },
  },
  operators: {
    replace: { label: 'استبدال بالنوع' },
    redact: { label: 'إزالة' },
    mask: { label: 'تغطية الأحرف', caution: 'يظهر الطول، وكذلك الأحرف التي تبقى.' },
    hash: {
      label: 'تجزئة',
      caution: 'من يعرف الملح يستطيع تجربة الأسماء والأرقام حتى يصيب أحدها.',
    },
    encrypt: { label: 'تشفير' },
    fpe: {
      label: 'تشفير مع بقاء الشكل',
      caution: 'القيمة نفسها تعطي النتيجة نفسها ضمن الدفعة: فيظهر عدد مرات ورودها.',
    },
    token: { label: 'رمز مرقّم' },
    surrogate: {
      label: 'قيمة مخترعة',
      caution: 'يبقى النص كأنه عن شخص ما: اذكر أن أسماءه مخترعة.',
    },
    generalize: {
      label: 'تعميم',
      caution: 'قد يدل نطاق أو مكان نادر على شخص بعينه: اجعله واسعًا.',
    },
    template: {
      label: 'قالب خاص',
      caution: 'يظهر الطول والحرف الأول والأخير حيث يطلبها القالب.',
    },
    keep: { label: 'إبقاء', caution: 'تبقى القيمة مقروءة.' },
  },
  exporters: {
    html: 'التقرير صفحةً',
    json: 'التقرير بصيغة JSON',
    jsonl: 'المسارات بأسطر JSON',
    csv: 'المسارات جدولًا (CSV)',
    coco: 'أقنعة لأدوات COCO',
    'masks-png': 'الأقنعة كصور (PNG)',
    'masks-mov': 'الأقنعة كفيلم (MOV)',
    timeline: 'خط زمني لبرامج المونتاج (OpenTimelineIO)',
    landmarks: 'نقاط الجسم جدولًا (CSV)',
    'landmarks-faces': 'نقاط الوجه جدولًا (CSV)',
    hands: 'نقاط اليدين جدولًا (CSV)',
    'landmarks-json': 'نقاط الجسم بصيغة JSON',
    'landmarks-jsonl': 'نقاط الجسم بأسطر JSON',
    maskanyone: 'نقاط بأعمدة MaskAnyone',
    bvh: 'هياكل للتحريك (BVH)',
    glb: 'مجسّمات متحركة (GLB)',
    trc: 'علامات لبرنامج OpenSim (TRC)',
    'head-pose': 'وضعية الرأس جدولًا (CSV)',
    blendshapes: 'تعابير الوجه جدولًا (blendshapes، CSV)',
    'blendshapes-json': 'تعابير الوجه بصيغة JSON (blendshapes)',
    'glb-heads': 'رؤوس متحركة (GLB)',
    captions: 'أوصاف المشاهد (JSON)',
    'captions-vtt': 'أوصاف المشاهد (WebVTT)',
    sample: 'سجل لمجموعات البيانات (JSON)',
    'scenes-jpg': 'صور المشاهد (JPEG)',
  },
  ...settings,
  things: {
    name: 'اسم',
    place: 'مكان',
    organization: 'منظمة',
    address: 'عنوان بريدي',
    postcode: 'رمز بريدي',
    id: 'معرّف',
    age: 'عمر',
    date: 'تاريخ أو وقت',
    phone: 'رقم هاتف',
    email: 'عنوان بريد إلكتروني',
    url: 'عنوان ويب',
    username: 'اسم مستخدم',
    password: 'كلمة مرور',
    secret: 'مفتاح أو رمز وصول أو ملف ارتباط',
    ip: 'عنوان IP',
    mac: 'عنوان MAC',
    guid: 'GUID/UUID',
    device: 'معرّف جهاز',
    coordinates: 'إحداثيات GPS',
    belief: 'جنسية أو دين أو سياسة',
    card: 'رقم بطاقة دفع',
    iban: 'رقم IBAN',
    bic: 'رمز BIC/SWIFT',
    account: 'رقم حساب مصرفي',
    routing: 'رمز توجيه مصرفي',
    wallet: 'محفظة عملات مشفّرة',
    vin: 'رقم هيكل مركبة',
    plate: 'لوحة مركبة',
    passport: 'رقم جواز سفر',
    licence: 'رخصة قيادة',
    idCard: 'بطاقة هوية',
    personal: 'رقم شخصي',
    foreigner: 'رقم أجنبي',
    voter: 'بطاقة ناخب',
    national: 'رقم وطني أو ضريبي أو رقم شركة',
    tax: 'رقم ضريبي',
    vat: 'رقم ضريبة القيمة المضافة',
    social: 'رقم ضمان اجتماعي',
    health: 'رقم تأمين صحي',
    doctor: 'رقم طبيب',
    practice: 'رقم عيادة',
    company: 'رقم شركة',
    reference: 'رقم مؤقت',
  },
  said: {
    attachments: 'المرفقات',
    'attributes for programs': 'سمات للبرامج',
    comments: 'التعليقات',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      'كل شيء عدا قيم الخلايا: الصيغ والنماذج والتعليقات والمخططات والصور والخصائص',
    'field codes': 'رموز الحقول',
    'fields that no standard names': 'حقول لا يسمّيها معيار',
    'instructions to programs': 'تعليمات للبرامج',
    'its encoding: the result is UTF-8': 'ترميزه: النتيجة بترميز UTF-8',
    'names of cues': 'أسماء مقاطع الترجمة',
    'other headers': 'ترويسات أخرى',
    'other settings of cues': 'إعدادات أخرى لمقاطع الترجمة',
    'pictures, keys and attachments': 'الصور والمفاتيح والمرفقات',
    'styles, classes and fonts': 'الأنماط والفئات والخطوط',
    'tags that are none of HTML': 'وسوم ليست من HTML',
    'text around the parts': 'نص حول الأجزاء',
    'the video encoder': 'مرمّز الفيديو',
    'this browser has none': 'لا يملكه هذا المتصفح',
    'this page came over plain http': 'وصلت هذه الصفحة عبر http غير المشفّر',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      'لا تستطيع الحاوية تدوير الصور: النتيجة كما خزّنتها الكاميرا.',
    'Nothing of what is said can be heard in the result.': 'لا يُسمع في النتيجة شيء مما قيل.',
    'What was to be hidden can still be heard in the result.': 'ما كان يجب إخفاؤه ما زال مسموعًا في النتيجة.',
    'What was to stay of the sound is not what it was.': 'ما كان يجب أن يبقى من الصوت ليس كما كان.',
    'The portrait is a persona: nobody.': 'الصورة الشخصية شخصية خيالية: لا أحد.',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      'ما يفعله الوجه في الصورة يُعد سكونًا: من يبتسم فيها يبتسم طوال الوقت.',
    'Lips move by the masked sound.': 'تتحرك الشفاه بالصوت المُخفى.',
    'Lips move by the sound, which is left out.': 'تتحرك الشفاه بالصوت الذي حُذف.',
    'A persona is taken for the person for whom it stands.': 'شخصية بديلة تُعدّ الشخصَ الذي تحلّ محله.',
    'The original sound can still be heard in the result.': 'ما زال الصوت الأصلي مسموعًا في النتيجة.',
    'The sound of the result is not as long as it was.': 'صوت النتيجة ليس بالطول الذي كان عليه.',
    'The sound of the result is not where it was beside the pictures.':
      'صوت النتيجة ليس في موضعه بجانب الصورة.',
    'The sound could not be read and was left out.': 'تعذّرت قراءة الصوت فحُذف.',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      'المصدر HDR؛ وللنتيجة منحناه في 8 بت دون تحويل تدرّج.',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      'قد لا يُخفى من الرؤوس الجانبية والوجوه البعيدة إلا نصفها، أو لا تُخفى',
    'Heads in profile may be hidden by half only': 'قد لا يُخفى من الرؤوس الجانبية إلا نصفها',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      'قد تبقى يد أو قدم أو طرف آخر ظاهرًا، ولا يرى الفحص ذلك',
    'A hand may stay bare, and the check sees few of them': 'قد تبقى يد ظاهرة، ولا يرى الفحص إلا القليل منها',
    'Heads in profile and turned ones may not be found': 'قد لا يُعثر على الرؤوس الجانبية والمائلة',
  },
} satisfies Catalogue;
