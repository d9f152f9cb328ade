import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';

const f = formatOf('ar');
const key = { label: 'عبارة مرور أو مفتاح', help: 'يبدأ المفتاح الخام بـ hex:.' };

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
        'تبقى الظلال والانعكاسات وما يحركه أحد. لا يرى أحد أن الفيلم عُدّل: قل ذلك حيث تشاركه. إذا تحركت الكاميرا أو لم يُظهر أي إطار الخلفية فهي تخمين.',
    },
    'drawn-face': { label: 'وجه مرسوم' },
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
      about: 'يختفي الناس ويبقى المكان كما تُظهره إطارات أخرى. للكاميرات الثابتة.',
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
      about: 'يبقى الأشخاص كما هم، ووجوههم أيضًا؛ ولا يبقى شيء مما حولهم.',
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
    landmarks: 'نقاط الجسم جدولًا (CSV)',
    'landmarks-faces': 'نقاط الوجه جدولًا (CSV)',
    'landmarks-json': 'نقاط الجسم بصيغة JSON',
    'landmarks-jsonl': 'نقاط الجسم بأسطر JSON',
    maskanyone: 'نقاط بأعمدة MaskAnyone',
    bvh: 'هياكل للتحريك (BVH)',
    glb: 'مجسّمات متحركة (GLB)',
    trc: 'علامات لبرنامج OpenSim (TRC)',
  },
  options: {
    shape: {
      label: 'الشكل',
      help: 'يتبع القناع حدود كل وجه ويُظهر ما حوله أكثر؛ وحيث لا يمكن تحديدها يُستخدم قطع ناقص.',
    },
    reach: {
      label: 'امتداد القناع',
      help: 'الرأس: حتى منبت الشعر وفوق الأذنين. الوجه: الوجه وحده؛ فيبقى الشعر ومنبته والأذنان، وبها يُعرف الناس.',
    },
    margin: { label: 'الهامش', help: 'مدى تجاوز الشكل للوجه، كنسبة من حجمه.' },
    overlay: {
      label: 'رسم فوق الإخفاء',
      help: 'نقاط وخطوط فوق ما يُخفي: تُرى عندئذ الوضعية والتعبير والحركة، وقد يتعرف بها من يعرف الشخص عليه.',
    },
    palette: {
      label: 'ألوان الرسم',
      help: 'كما في MediaPipe (اليسار برتقالي واليمين أزرق) أو OpenPose (لون لكل طرف).',
    },
    feather: { label: 'حافة ناعمة', help: 'التدرّج خارج الشكل.' },
    colour: { label: 'اللون' },
    'solid.fill': { label: 'التعبئة', help: 'المتوسط يُبقي لون البشرة والضوء.' },
    'blur.strength': { label: 'القوة', help: 'عرض الضبابية كنسبة من الوجه.' },
    'pixelate.tiles': { label: 'المربعات عبر الوجه', help: 'الأقل يُخفي أكثر.' },
    'tint.opacity': { label: 'العتامة', help: 'نصيب اللون؛ والباقي هو الوجه.' },
    'contours.level': { label: 'الخطوط', help: '1 يُبقي أقل الخطوط و5 أكثرها: الأقل يُخفي أكثر.' },
    'landmarks.colour': { label: 'الخلفية' },
    'landmarks.points': { label: 'النقاط' },
    'drawn-face.expression': { label: 'التعبير', help: 'واحد للجميع: لا يقول شيئًا عن تعبيرهم.' },
    'drawn-face.ink': { label: 'الخطوط' },
    apart: {
      label: 'لون لكل شخص',
      help: 'يبيّن من هو الشخص نفسه؛ ولذلك يُفحص الفيلم مرة أخرى. ولا يُتعرَّف على أحد في ملف آخر.',
    },
    format: { label: 'الصيغة' },
    codec: { label: 'الترميز' },
    quality: { label: 'الجودة' },
    audio: { label: 'الصوت', help: 'الأصوات بيانات شخصية أيضًا: الصوت الباقي قد يدل على أشخاص.' },
    damaged: { label: 'الملفات التالفة' },
    filter: {
      label: 'تنعيم الحركة',
      help: 'للنقاط المصدَّرة: مرشّح بتروورث من الرتبة الرابعة ذهابًا وإيابًا، فلا يتأخر شيء.',
    },
    cutoff: { label: 'تردد القطع', help: 'تُعدّ الحركات الأسرع تشويشًا.' },
    bridge: { label: 'ثغرات الحركة', help: 'تُملأ الثغرات حتى هذه المدة بين طرفيها وتُعلَّم.' },
    residual: {
      label: 'ما يجده الفحص',
      help: 'يُخفى ويُفحص من جديد، أو يتوقف لتقرر أنت.',
    },
    'template.template': {
      label: 'القالب',
      help: 'تُملأ {entity} و{length} و{first} و{last} (حرف واحد لكل منها).',
    },
    'replace.new_value': { label: 'نص بديل', help: 'فارغ: النوع، مثل <PERSON>.' },
    'encrypt.key': key,
    'fpe.key': key,
    masking_char: { label: 'العلامة' },
    chars_to_mask: { label: 'العدد', help: '1000 يغطي الكل.' },
    from_end: { label: 'العدّ من النهاية' },
    'generalize.date': { label: 'التواريخ إلى' },
    'generalize.place': {
      label: 'الأماكن إلى',
      help: 'تُزال المدن التي يدل اسمها على أماكن عدة.',
    },
    'generalize.k': { label: 'عرض النطاق', help: 'للأعمار والأعداد.' },
    hash_type: { label: 'الخوارزمية' },
    salt: { label: 'الملح', help: '16 بايت على الأقل؛ فارغ: عشوائي لكل دفعة.' },
    'token.template': { label: 'الشكل', help: 'تُملأ {entity} و{n}.' },
  },
  find: ({ one, many, mistaken }, floor) => ({
    enabled: {
      label: `البحث عن ${many}`,
      help: `عند الإيقاف تبقى ${many} كما هي، وفي فحص النتيجة أيضًا، ويذكر التقرير ذلك.`,
    },
    threshold: {
      label: 'اليقين',
      help: 'الدرجة التي تُحسب المشاهدة وحدها ابتداءً منها. 0 يأخذ درجة الكاشف.',
    },
    minSize: {
      label: `البحث عن ${many} من`,
      help: `الأكبر أسرع. وما يراه فحص النتيجة ابتداءً من ${floor} يُخفى على أي حال.`,
    },
    stride: { label: 'البحث كل', help: 'تملأ المتابعة الإطارات التي بينها.' },
    hold: {
      label: 'الاستمرار',
      help: `مدة بقائه مخفيًا قبل أول مشاهدة وبعد آخرها (${one}).`,
    },
    weigh: {
      label: 'النظر مرتين',
      help: `ما لا تعدّه النظرة الأقرب من ${many} (${mistaken}) يُدرج في القائمة ويبقى ظاهرًا. عند الإيقاف: يُخفى كله.`,
    },
    check: {
      label: 'يقين الفحص',
      help: 'الدرجة التي يُحسب ما يُرى في النتيجة ابتداءً منها: درجة الكاشف (0) أو أقل.',
    },
  }),
  choices: {
    ellipse: 'قطع ناقص',
    box: 'مستطيل',
    mask: 'قناع',
    head: 'الرأس',
    face: 'الوجه',
    colour: 'لون',
    mean: 'المتوسط',
    smiling: 'مبتسم',
    plain: 'محايد',
    surprised: 'متفاجئ',
    auto: 'تلقائي',
    low: 'منخفضة',
    medium: 'متوسطة',
    high: 'عالية',
    'very-high': 'عالية جدًا',
    keep: 'إبقاء',
    drop: 'حذف',
    refuse: 'رفض',
    cut: 'قصّ',
    month: 'الشهر',
    year: 'العام',
    decade: 'العقد',
    region: 'المنطقة',
    country: 'البلد',
    none: 'بدون',
    points: 'نقاط',
    skeleton: 'هيكل',
    mediapipe: 'MediaPipe',
    openpose: 'OpenPose',
    butterworth: 'بتروورث',
    frames: 'إطار',
    s: 'ث',
    Hz: 'هرتز',
  },
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
