import { createContext, type ReactNode, use, useId, useMemo, useState } from 'react';

interface Disclosures {
  readonly open: string | undefined;
  readonly toggle: (key: string) => void;
}

const DisclosureContext = createContext<Disclosures>({ open: undefined, toggle: () => undefined });

/** Holds which receipt is open: one at a time, so that a card never grows twice. */
export function DisclosureGroup({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<string>();
  const value = useMemo<Disclosures>(
    () => ({ open, toggle: (key) => setOpen((now) => (now === key ? undefined : key)) }),
    [open],
  );
  return <DisclosureContext value={value}>{children}</DisclosureContext>;
}

/** The state of the calling component's own disclosure within its group. */
export function useDisclosure(): {
  readonly open: boolean;
  readonly panelId: string;
  readonly toggle: () => void;
} {
  const panelId = useId();
  const { open, toggle } = use(DisclosureContext);
  return { open: open === panelId, panelId, toggle: () => toggle(panelId) };
}
