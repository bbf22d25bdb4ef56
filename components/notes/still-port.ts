import type { NotesPort, NotesView } from './props.ts';

const nothing = (): undefined => undefined;

/** Notes that stand still: what a view says, and nothing happens to it. */
export function stillPort(view: NotesView): NotesPort {
  return {
    view: () => view,
    subscribe: () => nothing,
    write: nothing,
    retry: nothing,
    begin: nothing,
    choose: nothing,
    pin: nothing,
    remove: nothing,
    undo: nothing,
    keepPlace: nothing,
  };
}
