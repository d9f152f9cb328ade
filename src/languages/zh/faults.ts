import { type FaultTable, say } from '../../core/model/fault.ts';

export default {
  'source/missing': (f) => say(`打开 ${f.name}`, '没有这个文件。', '请检查名称和文件夹。'),
  'source/empty': (f) => say(`打开 ${f.name}`, '文件是空的（0 字节）。', '请从来源处重新复制。'),
  'source/unreadable': (f) =>
    say(
      `打开 ${f.name}`,
      `这不是可读取的视频或图片：${f.why}。`,
      '请确认它能在别处打开。视频最好用 MP4，图片最好用 JPEG 或 PNG。',
    ),
  'source/no-video': (f) => say(`打开 ${f.name}`, '其中没有画面。', '请选择带视频轨的文件或图片。'),
  'source/elsewhere': (f) =>
    say(
      `打开 ${f.name}`,
      f.is === 'document' ? '这是文档，不是视频或图片。' : '这是视频、图片或声音，不是文本。',
      f.is === 'document' ? '请在文本视图中打开。' : '请在视频和图片视图中打开。',
    ),
  'source/no-decoder': (f) =>
    say(
      `解码 ${f.name}`,
      `此浏览器和 ffmpeg 都无法解码其格式（${f.codec}）。`,
      '请另存为其他格式后重试：视频存为 MP4（H.264），图片存为 JPEG 或 PNG。',
    ),
  'source/too-large': (f) =>
    say(`打开 ${f.name}`, `文件超出此处可处理的范围（${f.what}: ${f.limit}）。`, '请缩小或分成几部分。'),
  'source/damaged': (f) =>
    say(
      `读取 ${f.name}`,
      `文件在第 ${f.frames} 帧之后已损坏：${f.why}。`,
      '可在设置中允许损坏的文件以取得损坏前的部分，或修复文件。',
    ),
  'source/changed': (f) =>
    say(`再次读取 ${f.name}`, '得到的帧与第一次不同。', '请确认没有程序仍在写入，然后重新开始。'),
  'sound/unreadable': (f) =>
    say(
      '隐藏声音',
      `一条音轨（${f.codec}）${f.seconds > 0 ? `在 ${f.seconds.toFixed(1)} 秒之后` : ''}无法解码，因此不会原样输出。`,
      '请选择“无声音”，或在设置中允许损坏的文件：无法解码的部分会被去除。',
    ),
  'sound/whole': (f) =>
    say(
      '隐藏声音',
      '该文件只有声音，而设置会原样保留或全部去除声音：要么什么都没隐藏，要么什么都不剩。',
      `请选择一种代替它说话的声音（${f.voices}）。`,
    ),
  'model/missing': (f) =>
    say(
      `加载模型 ${f.model}`,
      '它不在本页面副本附带的文件中。',
      '请在设置中选择另一个，或告知本副本的管理者。',
    ),
  'detector/missing': (f) =>
    say(
      `选择检测器（${f.kind}）`,
      f.for === 'find'
        ? '本页面副本没有附带用于查找它的模型。'
        : '本页面副本没有附带属于另一系列、可用于检查结果的第二个模型。',
      '请告知本副本的管理者：缺少模型。',
    ),
  'model/corrupt': (f) =>
    say(
      `加载模型 ${f.model}`,
      `校验和为 ${f.got.slice(0, 12)}，而非 ${f.want.slice(0, 12)}。`,
      '请重新加载页面；若依旧如此，则服务器提供了错误的文件。',
    ),
  'model/wrong': (f) =>
    say(
      `在 ${f.backend} 上测试模型 ${f.model}`,
      `它在那里计算错误（误差 ${f.error.toPrecision(2)}）。`,
      '将使用其他后端；要使用此后端，请更新显卡驱动。',
    ),
  'model/failed': (f) => say(`运行模型 ${f.model}`, `失败：${f.why}。`, '请选择其他检测器或后端。'),
  'part/missing': (f) =>
    say(
      `加载 ${f.part}`,
      `页面的这一部分（${f.part}）尚未存储供断网使用，也无法获取。`,
      '请连接一次网络后重试；未写入任何内容。',
    ),
  'engine/lost': (f) => say(`使用 ${f.engine}`, `已停止工作：${f.why}。`, '请重新开始；未写入任何内容。'),
  'engine/hung': (f) => say(`使用 ${f.engine}`, `${f.seconds} 秒没有响应。`, '请重新开始，或选择其他后端。'),
  'engine/missing': (f) =>
    say(`启动 ${f.engine}`, `此处不可用：${f.why}。`, '请使用最新的 Chromium、Firefox 或 Safari。'),
  'endpoint/failed': (f) =>
    say(`向 ${f.address} 请求图片`, `没有收到图片：${f.why}。`, '请检查地址、接口和密钥，然后重试。'),
  'endpoint/likeness': (f) =>
    say(
      `接收来自 ${f.address} 的图片`,
      `图中有人被认作文件中的某人（${f.alike.toFixed(2)}；达到 ${f.from.toFixed(2)} 即视为同一人），因此没有保留。`,
      '请换一个种子再试，或在描述中少说一些关于此人的内容。',
    ),
  'engine/place': (f) => say('在此页面启动 Guise', `${f.why}。`, '请告知本网站的管理者；文件留在原处。'),
  'sink/no-encoder': (f) =>
    say('写入结果', `此浏览器无法以 ${f.size} 编码 ${f.codec}。`, '请选择其他输出格式或较小的文件。'),
  'sink/failed': (f) => say('写入结果', `失败：${f.why}。`, '请腾出空间或选择其他位置，然后重新开始。'),
  'sink/taken': (f) => say(`写入 ${f.name}`, `未改动该文件：${f.why}。`, '请选择其他文件夹或名称。'),
  'policy/invalid': (f) => say('读取设置', `${f.path}：${f.why}。`, '请更正后重试。'),
  'edits/invalid': (f) => say('读取编辑', `${f.path}：${f.why}。`, '请更正后重试。'),
  'edits/other': (f) =>
    say(
      '读取编辑',
      `这些编辑属于另一个文件（sha256 ${f.want.slice(0, 12)}，此文件为 ${f.got.slice(0, 12)}）：它们按编号指定帧或字符，在此会遮盖错误的位置。`,
      '请使用其所属的文件，或重新编辑。',
    ),
  'edits/lost': (f) =>
    say(
      '应用编辑',
      `选定在第 ${f.frame} 帧遮盖的内容，这次没有在那里找到。`,
      '请用制作编辑时的设置查找，或手动绘制。',
    ),
  'export/empty': (f) =>
    say(
      `写入 ${f.what}`,
      '未能读取任何动作：没有查找动作所依据的对象，或没有人显示得足够清楚。',
      '请同时查找身体（“全身”预设会这样做）或手，或导出其他内容。',
    ),
  'export/lacking': (f) =>
    say(
      `写入 ${f.what}`,
      `制作所需的文件（${f.model}）不在本页面副本附带的文件中。`,
      '由运行此副本的人在联网时用“npm run models”添加，或从 GUISE_ASSETS 指定的文件夹添加。其他导出不需要它。',
    ),
  'verify/residual': (f) =>
    say('检查结果', `${f.frames} 帧中可能仍有 ${f.count} 处可见。`, '请查看，然后逐个遮盖或接受。'),
  'verify/unverified': (f) =>
    say(
      '检查结果',
      `无法检查：${f.why}。`,
      '未经检查的结果不会保存。请将检测器的选择保持为“自动”，然后重新开始。',
    ),
  'voice/transcript': () =>
    say(
      '朗读',
      '“朗读”这个声音说的是文字稿里的话，而这里没有文字稿。',
      '请提供此文件带时间的文字稿（--transcript，或在页面中与文件一起放入），或选择其他声音。',
    ),
  'voice/language': (f) =>
    say(
      '朗读',
      `文字稿是另一种语言（${f.language}），而“朗读”这个声音说英语、德语、西班牙语、法语和意大利语。`,
      '请选择其他声音。如果语言猜错了，请自行设定（find.text.language=en）。',
    ),
  'speaker/short': (f) =>
    say(
      `认识${f.name}的声音`,
      `其中只能听到 ${f.seconds.toFixed(1)} 秒说话声，而需要 5 秒。`,
      '请给出此人独自说话更久的录音。',
    ),
  'speaker/mixed': (f) =>
    say(`认识${f.name}的声音`, '其中能听到不止一个人的声音。', '请给出此人独自说话的录音或录音片段。'),
  'speaker/unknown': (f) =>
    say(
      '辨认谁在说话',
      `第 ${f.rule + 1} 条规则涉及“${f.name}”，但没有人说明这个声音是什么样的。`,
      '在页面中选择此人独自说话的一段声音，并说明是谁；在命令行中用 --enroll 给出录音。或者去掉这条规则。',
    ),
  'transcript/other': (f) =>
    say(
      '读取文字稿',
      `其中有内容从 ${f.begins.toFixed(1)} 秒开始，而声音在 ${f.seconds.toFixed(1)} 秒结束：它属于另一段录音。`,
      '请使用正是为此文件制作的文字稿，时间以从开头起的秒数表示。',
    ),
  'transcript/unaligned': ({ why }) =>
    say(
      '将文字与声音对齐',
      {
        language: '这里没有能朗读这种语言以便与声音比对的程序。',
        unlike: '在声音中找不到这段文字：它说的是别的内容，或清楚的部分太少。',
        tracks: '文件有多条音轨，而文字没有说明属于哪一条。',
      }[why],
      '请提供带时间的文字稿（SRT、VTT 或 JSON），设置文字的语言，或不用文字稿处理文件。',
    ),
  'transcript/silent': () =>
    say('听写词语', '此文件中没有听到任何词语。', '请提供带时间的文字稿，或不用文字稿隐藏此文件。'),
  'portrait/face': (f) =>
    say(
      `读取 ${f.name} 中的脸`,
      {
        none: '其中没有找到脸。',
        several: `其中有 ${f.faces} 张脸。`,
        small: '脸太小，无法读取，或露出得太少。',
        turned: '脸转得太开。',
      }[f.why],
      f.why === 'several'
        ? '请说明是哪一张，从左边数起（--face），或裁剪图片。'
        : '请选择一张脸正对镜头、高约 100 像素或更高的文件。',
    ),
  'text/key': (f) => say(`还原（${f.what}）`, '密钥无法打开，或内容已被更改。', '请使用加密时的密钥。'),
  'text/document': (f) =>
    say(
      `读取 ${f.name}`,
      `文件格式不正确${f.where ? `（${f.where}）` : ''}：${f.why}。`,
      '请修复，或以纯文本打开；未写入任何内容。',
    ),
  'text/residual': (f) =>
    say('检查遮盖后的文本', `应消失的 ${f.count} 个值仍在其中。`, '请报告此问题；未写入任何内容。'),
  'job/aborted': () => say('遮盖', '已取消。', '未写入任何内容。可随时重新开始。'),
  'job/internal': (f) => say('遮盖', `发生意外：${f.why}。`, '请报告此问题；未写入任何内容。'),
} satisfies FaultTable;
