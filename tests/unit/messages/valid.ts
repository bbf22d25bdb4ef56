import type { LeftWords } from '../../../data/schema/note.ts';
import type { MessageType } from '../../../lib/messages/protocol.ts';

export const NOTE = '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a';

/** What a window leaves of a new note. */
export const LEFT_WORDS: LeftWords = {
  id: '0d2f5f4c-8d0e-4f4e-9a55-3f6c1b7a2e90',
  at: 1,
  noteId: NOTE,
  companyId: 'tencent',
  text: 'x',
  baseRevision: 0,
  baseText: '',
  over: ['y'],
  isPrivate: false,
};

/** One body of each message that is right. */
export const VALID: { readonly [T in MessageType]: object } = {
  'mark-page': {},
  'get-names': { spellings: ['tencent'] },
  'open-card': {},
  'open-note-field': {},
  'get-company': { id: 'tencent' },
  'get-notes': { company: 'tencent' },
  'save-note': { note: NOTE, company: 'tencent', text: 'x', base: 0 },
  'leave-words': LEFT_WORDS,
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
