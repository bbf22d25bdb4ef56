import type { Language } from '../../data/schema/languages.ts';
import { PACK_SIZE_LIMIT } from './check-pack.ts';
import type { EntryReason, PackFault } from './fault.ts';

const LIMIT = `${PACK_SIZE_LIMIT / 1_000_000} MB`;

interface Sentences {
  readonly faults: Readonly<Record<Exclude<PackFault['kind'], 'reserved' | 'entry'>, string>>;
  readonly reserved: (id: string) => string;
  readonly entry: (place: string, reason: string) => string;
  readonly reasons: Readonly<Record<Exclude<EntryReason, 'schema' | 'stray'>, string>>;
  readonly stray: (id: string) => string;
}

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: {
    faults: {
      'too-large': `This file is larger than ${LIMIT}; split it into smaller packs.`,
      'no-json': 'This file is damaged or no JSON; save the pack again and import that file.',
      'no-pack': 'This file is no Mingpian pack: it has to begin with "format": 1; choose another file.',
      newer: 'A newer version of Mingpian made this pack; update Mingpian and import it again.',
      'no-address': 'This is no address of a pack: it has to begin with https:// or http://.',
      'not-allowed':
        'Without the permission for its site the address cannot be read; download the file and choose it.',
      unread: 'The address did not show a text in time; download the file and choose it.',
    },
    reserved: (id) => `The pack calls itself “${id}”, which is Mingpian’s own; change its id.`,
    entry: (place, reason) => `Nothing was imported: at ${place}, ${reason}; mend that entry.`,
    reasons: {
      double: 'the id is there twice',
      circle: 'the company is its own owner',
      'bad-text': 'the text holds HTML or hidden signs',
      'bad-name': 'the name is a single letter or too long',
      'too-long': 'the entry is longer than a million signs',
      'too-deep': 'lists stand in lists too many times',
      empty: 'there is neither a company nor a claim',
    },
    stray: (id) => `“${id}” is not in the pack`,
  },
  'zh-Hans': {
    faults: {
      'too-large': `此文件超过 ${LIMIT}；请拆成较小的资料包。`,
      'no-json': '此文件已损坏或不是 JSON；请重新保存资料包再导入。',
      'no-pack': '此文件不是名片的资料包：开头应有 "format": 1；请换一个文件。',
      newer: '此资料包由更新版本的名片制作；请更新名片后再导入。',
      'no-address': '这不是资料包的网址：须以 https:// 或 http:// 开头。',
      'not-allowed': '未获该网站的权限，无法读取此网址；请下载文件后再选择。',
      unread: '此网址未能及时显示文本；请下载文件后再选择。',
    },
    reserved: (id) => `资料包自称“${id}”，这是名片自用的；请更改其 id。`,
    entry: (place, reason) => `没有导入任何内容：${place} 处${reason}；请修正该条。`,
    reasons: {
      double: 'id 重复',
      circle: '公司成了自己的母公司',
      'bad-text': '文字含有 HTML 或隐藏字符',
      'bad-name': '名称是单个字符或过长',
      'too-long': '条目超过一百万个字符',
      'too-deep': '列表嵌套层数过多',
      empty: '既没有公司也没有资料',
    },
    stray: (id) => `“${id}”不在资料包中`,
  },
};

function reasonOf({ reason, detail }: Extract<PackFault, { kind: 'entry' }>, s: Sentences): string {
  if (reason === 'schema') return detail;
  return reason === 'stray' ? s.stray(detail) : s.reasons[reason];
}

/** What is wrong with a file, where, and how to mend it: one sentence. */
export function faultSentence(fault: PackFault, language: Language): string {
  const s = SENTENCES[language];
  if (fault.kind === 'reserved') return s.reserved(fault.id);
  return fault.kind === 'entry' ? s.entry(fault.place, reasonOf(fault, s)) : s.faults[fault.kind];
}
