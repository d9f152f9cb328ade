import { formatOf } from '../format.ts';
import type { Catalogue } from '../labels.ts';
import { settings } from './settings.ts';

const f = formatOf('zh');

/** Of every voice that leaves words, but for pitch. */
const DISGUISE = '这是伪装而非匿名：熟悉这个声音的人，或用程序比对声音的人，可能认出说话者。';

export default {
  kinds: {
    face: {
      one: '人脸',
      many: '人脸',
      count: (n) => f.count(n, { other: ' # 张人脸' }),
      tracks: (n) => f.count(n, { other: ' # 条人脸轨迹' }),
      mistaken: '手、布料、图案',
    },
    person: {
      one: '人体',
      many: '人体',
      count: (n) => f.count(n, { other: ' # 个人体' }),
      tracks: (n) => f.count(n, { other: ' # 条人体轨迹' }),
    },
    hand: {
      one: '手',
      many: '手',
      count: (n) => f.count(n, { other: ' # 只手' }),
      tracks: (n) => f.count(n, { other: ' # 条手部轨迹' }),
    },
  },
  maskers: {
    solid: { label: '纯色' },
    blur: {
      label: '模糊',
      caution: '模糊不等于匿名：一项研究中 95.9% 的模糊人脸被再次认出。为安全请用“纯色”。',
    },
    pixelate: { label: '马赛克', caution: '粗马赛克仍会显出肤色、头发和姿态；熟识的人可能由此被认出。' },
    tint: { label: '着色', caution: '着色只是标记，不是保护：每个人都能被认出。为安全请用“纯色”。' },
    contours: {
      label: '线条',
      caution: '线条画只是伪装：姿态、表情和比例仍在，熟人可能认出。线条越少遮盖越多。',
    },
    landmarks: {
      label: '特征点',
      caution: '面部表情和比例以点的形式保留；比例属于生物特征。无法确定时以单色填充。',
    },
    removal: {
      label: '移除',
      caution:
        '阴影、倒影和被移动的物体会保留。没有人能看出影片被改动：分享时请说明。没有任何帧显示背景，或无法跟踪摄像机的移动（边走边拍、空白墙面）时，背景是推测的。',
    },
    picture: { label: '图片' },
    'drawn-face': { label: '绘制的脸' },
    persona: {
      label: '虚拟人物',
      caution:
        '表情、视线、头部姿态和光线会保留，头发、耳朵、身体和声音也会保留：熟人仍可能认出。脸太小、转开或无法读取时，用单色填充。',
    },
  },
  presets: {
    safe: { label: '安全', about: '每张人脸都用纯色形状遮盖，不留任何信息。' },
    blur: { label: '模糊', about: '观感柔和，保护很弱：模糊的人脸可被再次认出。' },
    mosaic: { label: '马赛克', about: '人脸变为粗方块：观感舒适，但防不住熟人。' },
    strict: {
      label: '严格',
      about: '较弱的发现、较小的对象以及仔细查看后排除的也计入，边距更宽、保持更久；去除声音。',
    },
    body: {
      label: '全身',
      about: '整个人变为单色剪影：面容、衣着和体型消失，动作仍可看见。',
    },
    gesture: { label: '手势', about: '整个人显示为单色剪影并叠加骨架：手势和动作保留，面部和衣着消失。' },
    contours: { label: '轮廓', about: '整个人显示为线条画：姿态和手势仍可辨认，熟人也可能认出。' },
    removal: {
      label: '移除',
      about: '人物消失，场景保留，如其他帧所示。适用于固定、转动或手持的摄像机；不适用于边走边拍。',
    },
    signing: { label: '手语', about: '面部以单色覆盖并叠加其线条：表情和双手仍可辨认。适用于手语和访谈。' },
    maximum: { label: '最大', about: '整个人和面部以宽边框遮盖，包括隐约可见的；无声音。' },
    'blur-background': {
      label: '模糊背景',
      about: '人物保持原样，包括面容；周围的一切被模糊，但仍可能被认出。',
    },
    'black-background': {
      label: '黑色背景',
      about: '人物（包括面部）保持原样；周围全为黑色，轮廓不清的人旁边除外。',
    },
    'street-scene': {
      label: '街景',
      about: '整个人变为单色剪影，包括较小和隐约可见的；无声音。不查找车牌和招牌。',
    },
    classroom: {
      label: '课堂',
      about: '每张脸都以宽边框的实心形状遮盖，包括较小和隐约可见的；无声音。身体、衣着和黑板内容保留。',
    },
    'clinical-interview': {
      label: '临床访谈',
      about:
        '整个人显示为剪影并叠加骨架，面部叠加其线条：姿态、手势和表情保留。声音也保留，并会透露说话的人。',
    },
    'another-face': {
      label: '另一张脸',
      about: '一个不存在的人做出每张脸所做的：表情、视线和头部姿态保留，头发、身体和声音也保留。',
    },
    'driver-camera': {
      label: '驾驶员摄像头',
      about:
        '近处的面部以单色覆盖并叠加其线条：视线和眼睑仍可辨认；较小的面部没有线条；无声音。双手保留，车牌和反光也保留。',
    },
    'support-call': {
      label: '客服通话',
      about:
        '面部盖上一种颜色，其线条在上；无声音：若您提供文字稿，所说内容保留在遮盖后的文字稿中。屏幕上的内容保留。',
    },
    gdpr: {
      label: 'GDPR 假名',
      about: '带编号的替代名可区分不同的人；特殊类别删除；日期只留年份。',
    },
    'hipaa-safe-harbor': {
      label: 'HIPAA 安全港',
      about: '全部 18 种标识：年份、州和邮编前三位可保留，其余删除。',
    },
    ccpa: { label: 'CCPA', about: '标识以其种类替换，账号保留后四位，机密删除。' },
    'pci-dss': { label: 'PCI DSS', about: '卡号和账号、验证码、PIN 和密钥；其余保留。' },
    'llm-prompt': {
      label: '给语言模型的提示',
      about: '带编号的替代名，模型可据以推理，并会在回答中还原。',
    },
    research: { label: '研究，保留含义', about: '虚构的姓名、地点和号码；日期整体平移，间隔不变。' },
  },
  voices: {
    remove: { label: '无声音' },
    silence: { label: '静音' },
    noise: { label: '噪声' },
    tone: { label: '提示音' },
    spoken: {
      label: '朗读',
      caution:
        '需要英语、德语、西班牙语、法语或意大利语的文字稿。文字稿所说的保留，找到的内容换成替代词，说话的时间也保留；文字稿里没有的则静音。',
    },
    strong: {
      label: '中性声音（强）',
      caution:
        '词语保留但更难听懂，其节奏和用词也保留。比对声音的程序更常出错，但并非总是如此：绝不能被找到的人应使用“噪声”或“静音”。',
    },
    neutral: {
      label: '中性声音',
      caution:
        '词语保留，其节奏和用词也保留。比对声音的程序更常出错，但并非总是如此：绝不能被找到的人应使用“噪声”或“静音”。',
    },
    whisper: { label: '耳语（伪装）', caution: DISGUISE },
    robot: { label: '机器人（伪装）', caution: DISGUISE },
    mcadams: { label: 'McAdams（伪装）', caution: DISGUISE },
    pitch: {
      label: '音高（伪装）',
      caution: '这是伪装而非匿名：比对声音的程序几乎照样能认出说话者，而且可以还原。',
    },
  },
  operators: {
    replace: { label: '替换为种类' },
    redact: { label: '删除' },
    mask: { label: '遮盖字符', caution: '长度可见，保留的字符也可见。' },
    hash: { label: '哈希', caution: '知道盐值的人可以逐个尝试姓名和号码。' },
    encrypt: { label: '加密' },
    fpe: { label: '加密并保持格式', caution: '同一批次中相同的值得到相同的结果：出现次数可见。' },
    token: { label: '带编号的代号' },
    surrogate: { label: '虚构值', caution: '文本读起来仍像在说某人：请说明姓名是虚构的。' },
    generalize: { label: '概括', caution: '罕见的区间或地点仍可能指向某个人：请取宽一些。' },
    template: { label: '自定义模板', caution: '模板要求时会显出长度、首字符和末字符。' },
    keep: { label: '保留', caution: '该值保持可读。' },
  },
  exporters: {
    html: '网页报告',
    json: 'JSON 报告',
    jsonl: 'JSON 行格式的轨迹',
    csv: '表格格式的轨迹（CSV）',
    coco: '用于 COCO 工具的遮罩',
    'masks-png': '遮罩图片（PNG）',
    'masks-mov': '遮罩影片（MOV）',
    timeline: '供剪辑软件使用的时间线（OpenTimelineIO）',
    landmarks: '身体特征点表格（CSV）',
    'landmarks-faces': '面部特征点表格（CSV）',
    hands: '手部特征点表格（CSV）',
    'landmarks-json': '身体特征点（JSON）',
    'landmarks-jsonl': '身体特征点（JSON 行）',
    maskanyone: '采用 MaskAnyone 列名的特征点',
    bvh: '用于动画的骨架（BVH）',
    glb: '活动的人形（GLB）',
    trc: '用于 OpenSim 的标记点（TRC）',
    'head-pose': '头部姿态表格（CSV）',
    blendshapes: '表情表格（blendshapes，CSV）',
    'blendshapes-json': '表情（blendshapes，JSON）',
    'glb-heads': '活动的头部（GLB）',
    captions: '场景描述（JSON）',
    'captions-vtt': '场景描述（WebVTT）',
    sample: '数据集记录（JSON）',
    'scenes-jpg': '场景图片（JPEG）',
  },
  ...settings,
  things: {
    name: '姓名',
    place: '地点',
    organization: '组织',
    address: '邮寄地址',
    postcode: '邮政编码',
    id: '标识号',
    age: '年龄',
    date: '日期或时间',
    phone: '电话号码',
    email: '电子邮箱',
    url: '网址',
    username: '用户名',
    password: '密码',
    secret: '密钥、令牌或 Cookie',
    ip: 'IP 地址',
    mac: 'MAC 地址',
    guid: 'GUID/UUID',
    device: '设备标识',
    coordinates: 'GPS 坐标',
    belief: '国籍、宗教或政治',
    card: '银行卡号',
    iban: '国际银行账号 IBAN',
    bic: '银行代码 BIC/SWIFT',
    account: '银行账号',
    routing: '银行路由号',
    wallet: '加密钱包',
    vin: '车辆识别代号',
    plate: '车牌',
    passport: '护照号码',
    licence: '驾驶证号',
    idCard: '身份证件',
    personal: '个人身份号码',
    foreigner: '外国人登记号',
    voter: '选民证',
    national: '国民、税务或公司编号',
    tax: '税号',
    vat: '增值税号',
    social: '社会保障号',
    health: '医疗保险号',
    doctor: '医师编号',
    practice: '诊所编号',
    company: '公司编号',
    reference: '临时编号',
  },
  said: {
    attachments: '附件',
    'attributes for programs': '供程序用的属性',
    comments: '注释',
    'everything but the values of cells: formulas, forms, comments, charts, pictures, properties':
      '单元格值以外的一切：公式、表单、批注、图表、图片、属性',
    'field codes': '域代码',
    'fields that no standard names': '标准未规定的字段',
    'instructions to programs': '给程序的指令',
    'its encoding: the result is UTF-8': '原编码：结果为 UTF-8',
    'names of cues': '字幕条名称',
    'other headers': '其他邮件头',
    'other settings of cues': '字幕条的其他设置',
    'pictures, keys and attachments': '图片、密钥和附件',
    'styles, classes and fonts': '样式、类和字体',
    'tags that are none of HTML': '不属于 HTML 的标签',
    'text around the parts': '各部分周围的文字',
    'the video encoder': '视频编码器',
    'this browser has none': '此浏览器没有',
    'this page came over plain http': '本页面通过未加密的 http 打开',
    'The container cannot turn pictures: the result lies as the camera stored it.':
      '该容器无法旋转画面：结果与摄像机存储的方向一致。',
    'Nothing of what is said can be heard in the result.': '结果中听不到任何所说的内容。',
    'What was to be hidden can still be heard in the result.': '结果中仍能听到本应隐藏的内容。',
    'What was to stay of the sound is not what it was.': '本应保留的声音与原来不同。',
    'The portrait is a persona: nobody.': '肖像是虚拟人物：并无此人。',
    'What the face does in the portrait counts as rest: who smiles there smiles throughout.':
      '肖像中面孔的表情视为静止状态：其中微笑者始终微笑。',
    'Lips move by the masked sound.': '嘴唇随遮盖后的声音而动。',
    'Lips move by the sound, which is left out.': '嘴唇随声音而动，声音已去除。',
    'A persona is taken for the person for whom it stands.': '虚拟人物被当作它所代替的人。',
    'The original sound can still be heard in the result.': '结果中仍能听到原来的声音。',
    'The sound of the result is not as long as it was.': '结果的声音与原来长度不同。',
    'The sound of the result is not where it was beside the pictures.': '结果的声音与画面不再对应。',
    'The sound could not be read and was left out.': '声音无法读取，已去除。',
    'The source is HDR; the result has its curve in 8 bits, not tone-mapped.':
      '来源为 HDR；结果以 8 位保留其曲线，未做色调映射。',
    'Heads in profile and far faces may be hidden by half only, or not at all':
      '侧脸和远处的人脸可能只遮住一半，或未遮盖',
    'Heads in profile may be hidden by half only': '侧脸可能只遮住一半',
    'A hand, a foot or another limb may stay bare, and the check does not see that':
      '手、脚或其他肢体可能露出，而检查看不到这一点',
    'A hand may stay bare, and the check sees few of them': '手可能露出，而检查只能看到少数',
    'Heads in profile and turned ones may not be found': '侧脸和转头可能找不到',
  },
} satisfies Catalogue;
