import { NameCard } from '../../../components/card/NameCard.tsx';
import type { NameCardProps } from '../../../components/card/props.ts';
import { cardProps } from '../../../components/fixtures/card.tsx';
import { bundleOf, draw, TODAY } from './draw.tsx';

const MET: NameCardProps['met'] = { surface: 'RedNote', why: [{ kind: 'safe-name', weight: 1 }] };

/** The props of Xiaohongshu's card, met as RedNote, at a glance; vary from there. */
export function propsOf(overrides: Partial<NameCardProps> = {}): NameCardProps {
  return { ...cardProps(bundleOf('xiaohongshu'), TODAY), met: MET, ...overrides };
}

/** Draws that card. */
export function drawCard(overrides: Partial<NameCardProps> = {}): HTMLElement {
  return draw(<NameCard {...propsOf(overrides)} />).element;
}
