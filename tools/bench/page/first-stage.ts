import { mayHoldName } from '../../../lib/detect/index.ts';
import { walkText, type Engine } from './engine.ts';
import type { OpenedNames } from './ours.ts';

/** Our first stage on each text node by itself: what is left when a page has no names and runs cost nothing. */
export function firstStageEngine({ first }: OpenedNames): Engine {
  return {
    prepare: () => undefined,
    run: () => {
      let maybe = 0;
      walkText((node) => {
        if (mayHoldName(first, node.data)) maybe++;
      });
      return maybe;
    },
    clean: () => undefined,
  };
}
