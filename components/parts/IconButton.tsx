import type { ComponentType } from 'react';

/** A button that shows only an icon; its name is spoken and shows as a tooltip. */
export function IconButton({
  icon: Icon,
  name,
  pressed,
  onPress,
}: {
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean | 'true' }>;
  readonly name: string;
  readonly pressed?: boolean | undefined;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="mp-icon-button"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
