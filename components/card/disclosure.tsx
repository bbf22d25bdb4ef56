import { createContext, type ReactNode, use, useId, useState, useSyncExternalStore } from 'react';

/** Which receipt of a group is open. A store, so that opening one does not draw all the others again. */
class Disclosures {
  readonly #listeners = new Set<() => void>();
  #open: string | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  isOpen(key: string): boolean {
    return this.#open === key;
  }

  toggle(key: string): void {
    this.#open = this.isOpen(key) ? undefined : key;
    for (const listener of this.#listeners) listener();
  }
}

const DisclosureContext = createContext(new Disclosures());

/** Holds which receipt is open: one at a time, so that a card never grows twice. */
export function DisclosureGroup({ children }: { readonly children: ReactNode }) {
  const [disclosures] = useState(() => new Disclosures());
  return <DisclosureContext value={disclosures}>{children}</DisclosureContext>;
}

/** The state of the calling component's own disclosure within its group. */
export function useDisclosure(): {
  readonly open: boolean;
  readonly panelId: string;
  readonly toggle: () => void;
} {
  const panelId = useId();
  const disclosures = use(DisclosureContext);
  const open = useSyncExternalStore(disclosures.subscribe, () => disclosures.isOpen(panelId));
  return { open, panelId, toggle: () => disclosures.toggle(panelId) };
}
