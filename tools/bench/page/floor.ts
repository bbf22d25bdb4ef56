import { isUnread, type Engine } from './engine.ts';

/** Visits every visible text node once and adds up its characters: less than this no reader of a page can do. */
export function floorEngine(): Engine {
  return { prepare: () => undefined, run: () => sumText(true), clean: () => undefined };
}

/** The same without asking whether the text is visible. */
export function leanFloorEngine(): Engine {
  return { prepare: () => undefined, run: () => sumText(false), clean: () => undefined };
}

function sumText(askVisibility: boolean): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const answers = new Map<Node, boolean>();
  let parent: Node | null = null;
  let read = false;
  let total = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      if (!parent) continue;
      const known = answers.get(parent);
      read = known ?? (!isUnread(parent) && (!askVisibility || (parent as Element).checkVisibility()));
      if (known === undefined) answers.set(parent, read);
    }
    if (!read) continue;
    const { data } = node as Text;
    for (let i = 0; i < data.length; i++) total += data.charCodeAt(i);
  }
  return total;
}
