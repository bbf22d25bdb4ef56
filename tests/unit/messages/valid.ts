import type { MessageType } from '../../../lib/messages/protocol.ts';

export const NOTE = '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a';

/** One body of each message that is right. */
export const VALID: { readonly [T in MessageType]: object } = {
  'mark-page': {},
  'get-names': { spellings: ['tencent'] },
  'open-card': {},
  'get-company': { id: 'tencent' },
  'get-notes': { company: 'tencent' },
  'save-note': { note: NOTE, company: 'tencent', text: 'x', base: 0 },
  wake: {},
  'mark-note': { note: NOTE, pinned: true },
  'keep-place': { keep: false },
  'open-notes': { company: 'tencent' },
  'to-window': { ask: { type: 'hide', token: 3 } },
  'to-frame': { frame: 4, news: { type: 'over', token: 3 } },
  'report-page': { companies: [{ id: 'tencent', count: 2, sentence: 'Tencent rose.' }], truncated: false },
  'open-profile': { id: 'tencent' },
  'quiet-site': { site: 'news.example', quiet: true },
  'mute-name': { name: 'RED', company: 'xiaohongshu', muted: true },
  'refresh-packs': {},
  'repair-knowledge': {},
};
