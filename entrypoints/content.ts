import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from '../lib/content/start.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // A message to the window would be a trace that every page can see.
  noScriptStartedPostMessage: true,
  main: (context) => startContent({ signal: context.signal, isOver: () => context.isInvalid }),
});
