/** What can go wrong in a way that a reader should hear about. Codes travel between contexts; sentences do not. */
const SENTENCES = {
  'knowledge-closed': {
    en: 'The company cards cannot be opened; repair builds them afresh.',
    'zh-Hans': '无法打开公司名片；点击修复可重新建立。',
  },
  'notes-closed': {
    en: 'Your notes cannot be opened right now; nothing in them was changed.',
    'zh-Hans': '目前无法打开你的笔记；笔记内容没有任何改动。',
  },
  'newer-store': {
    en: 'A newer version of Mingpian has written here; update Mingpian to go on.',
    'zh-Hans': '这里的数据由更新版本的名片写入；请更新名片后继续使用。',
  },
  blocked: {
    en: 'Another window of an older Mingpian holds the data; close that window and try again.',
    'zh-Hans': '旧版名片的另一个窗口占用了数据；请关闭那个窗口后重试。',
  },
  'no-space': {
    en: 'There is no space left on this machine to save to.',
    'zh-Hans': '这台设备没有剩余空间，无法保存。',
  },
  'pack-missing': {
    en: 'The company cards are not there; repair brings them back.',
    'zh-Hans': '公司名片数据缺失；点击修复即可恢复。',
  },
  'pack-damaged': {
    en: 'The file with the company cards is damaged; repair loads it afresh.',
    'zh-Hans': '公司名片文件已损坏；点击修复可重新载入。',
  },
  'repair-failed': {
    en: 'Repair did not help: Mingpian’s own files are damaged; install Mingpian again.',
    'zh-Hans': '修复未能成功：名片自身的文件已损坏，请重新安装。',
  },
  'unknown-company': {
    en: 'No pack knows this company.',
    'zh-Hans': '资料包中没有这家公司。',
  },
  'note-refused': {
    en: 'A note holds at most 200,000 characters; make this one shorter.',
    'zh-Hans': '一条笔记最多 200,000 个字符；请缩短这条笔记。',
  },
  'note-conflict': {
    en: 'This note keeps changing in another window; close that window and try again.',
    'zh-Hans': '这条笔记一直在另一个窗口中改动；请关闭那个窗口后重试。',
  },
  'note-gone': {
    en: 'This note is not there any more.',
    'zh-Hans': '这条笔记已不存在。',
  },
  'file-too-large': {
    en: 'This file is larger than 150 MB, more than any backup of notes; nothing was imported.',
    'zh-Hans': '此文件超过 150 MB，比任何笔记备份都大；没有导入任何内容。',
  },
  'file-damaged': {
    en: 'This backup is damaged, so nothing was imported; try an earlier one.',
    'zh-Hans': '此备份已损坏，没有导入任何内容；请换一个更早的备份。',
  },
  'file-foreign': {
    en: 'This file is no backup of Mingpian’s notes; choose a file named mingpian-notes….json.',
    'zh-Hans': '此文件不是名片的笔记备份；请选择名为 mingpian-notes….json 的文件。',
  },
  'file-newer': {
    en: 'A newer version of Mingpian wrote this backup; update Mingpian and import it again.',
    'zh-Hans': '此备份由更新版本的名片写入；请更新名片后再导入。',
  },
  'own-closed': {
    en: 'Your companies cannot be opened right now; nothing in them was changed.',
    'zh-Hans': '目前无法打开你添加的公司；内容没有任何改动。',
  },
  'own-refused': {
    en: 'This company was not saved: something in it is missing or too long.',
    'zh-Hans': '这家公司未能保存：有内容缺失或过长。',
  },
  'own-conflict': {
    en: 'This company was changed in another window and not saved here; open it again to edit it.',
    'zh-Hans': '这家公司已在另一个窗口中改动，这里没有保存；请重新打开后再编辑。',
  },
  'no-answer': {
    en: 'Mingpian was updated or stopped; reload this page to go on.',
    'zh-Hans': '名片已更新或停止；请重新载入此页面。',
  },
  unexpected: {
    en: 'Something went wrong inside Mingpian.',
    'zh-Hans': '名片内部出错了。',
  },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly 'zh-Hans': string }>>;

export type ProblemCode = keyof typeof SENTENCES;

export interface Problem {
  readonly code: ProblemCode;
  /** For developers: the failed check or the browser's own message. Never shown as the sentence. */
  readonly detail?: string;
}

/** Reads a problem that was stored, perhaps by another version: what this one has no words for is `unexpected`. */
export function readProblem(stored: unknown): Problem | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { code, detail } = stored as Readonly<Record<string, unknown>>;
  const isKnown = typeof code === 'string' && Object.hasOwn(SENTENCES, code);
  return {
    code: isKnown ? (code as ProblemCode) : 'unexpected',
    ...(typeof detail === 'string' && { detail }),
  };
}

/** One sentence for the reader, in the language of the interface. */
export function problemSentence(problem: Problem, language: 'en' | 'zh-Hans'): string {
  return SENTENCES[problem.code][language];
}
