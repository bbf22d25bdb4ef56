import type { CardPorts } from './ports.ts';

/** Answers that nobody came for within this time, in ms, are asked for again. */
const KEPT = 5_000;

interface Answers {
  readonly company: string;
  readonly at: number;
  readonly bundle: ReturnType<CardPorts['getCompany']>;
  /** Notes change: what was read ahead serves one card. */
  readonly notes: ReturnType<CardPorts['loadNotes']> | undefined;
}

/** Ports that ask for a company while the pointer still rests on its name, so that its card need not wait. */
export interface PortsAhead extends CardPorts {
  readonly prepare: (company: string) => void;
}

/** The same ports, with answers ready for the company that was prepared last. */
export function readAhead(ports: CardPorts): PortsAhead {
  let ready: Answers | undefined;
  const take = (company: string): Answers | undefined =>
    ready?.company === company && performance.now() - ready.at < KEPT ? ready : undefined;
  return {
    ...ports,
    prepare: (company) => {
      if (take(company)) return;
      ready = {
        company,
        at: performance.now(),
        bundle: ports.getCompany(company),
        notes: ports.loadNotes(company),
      };
    },
    getCompany: (id) => take(id)?.bundle ?? ports.getCompany(id),
    openCompanyNotes: (company, context) => {
      const answers = take(company);
      if (answers) ready = { ...answers, notes: undefined };
      return ports.openCompanyNotes(company, context, answers?.notes);
    },
  };
}
