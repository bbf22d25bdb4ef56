import type { Silence } from '../../components/card/Farewell.tsx';
import type { MutePlace } from '../../components/card/props.ts';
import type { HoverHub, Opening } from '../page/hover/hub.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import type { CardPorts } from './ports.ts';

/** What the reader takes off a page, and how it is done and undone. */
export interface SilenceAct {
  readonly silence: Silence;
  readonly apply: (on: boolean) => Promise<Result<null, Problem>>;
}

interface Around {
  readonly opening: Pick<Opening, 'surface' | 'company'>;
  /** The page's host name. */
  readonly site: string;
  readonly ports: CardPorts;
  readonly mute: HoverHub['mute'];
}

/** The name is this company no longer: on this page, on this site, or anywhere. */
export function muteAct(place: MutePlace, { opening, site, ports, mute }: Around): SilenceAct {
  const name = { name: opening.surface, company: opening.company };
  return {
    silence: { kind: 'muted', place, name: opening.surface, site },
    apply: async (on) => {
      if (place !== 'page') return ports.muteName({ ...name, ...(place === 'site' && { site }) }, on);
      mute(name, on);
      return ok(null);
    },
  };
}

/** Nothing is marked on this site any more. */
export function quietAct({ site, ports }: Around): SilenceAct {
  return { silence: { kind: 'quiet', site }, apply: (on) => ports.quietSite(site, on) };
}
