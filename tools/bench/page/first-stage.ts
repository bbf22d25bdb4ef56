import { mayHoldName, type NameIndex } from '../../../lib/detect/index.ts';
import { walkText, type Engine } from './engine.ts';

/** Our first stage on each text node by itself: what is left when a page has no names and runs cost nothing. */
export function firstStageEngine(index: NameIndex): Engine {
  return {
    prepare: () => undefined,
    run: () => {
      let maybe = 0;
      walkText((node) => {
        if (mayHoldName(index, node.data)) maybe++;
      });
      return maybe;
    },
    clean: () => undefined,
  };
}
