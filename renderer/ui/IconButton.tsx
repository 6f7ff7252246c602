import type { ComponentProps, ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'children' | 'disabled'> {
  readonly icon: string;
  /** What it does; also the name for assistive tools. */
  readonly label: string;
  readonly keys?: string | undefined;
  /** Why it does nothing now. It stays focusable, so that the reason can be read. */
  readonly blocked?: string | undefined;
  /** For buttons that switch something on and off. */
  readonly pressed?: boolean;
  readonly size?: 's' | 'm';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

export function IconButton({
  icon,
  label,
  keys,
  blocked,
  pressed,
  size = 'm',
  side = 'bottom',
  className,
  onClick,
  ...rest
}: IconButtonProps): ReactElement {
  return (
    <Tooltip text={blocked === undefined ? label : `${label}. ${sentence(blocked)}`} keys={keys} side={side}>
      <button
        {...rest}
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={blocked === undefined ? undefined : true}
        onClick={blocked === undefined ? onClick : undefined}
        className={classNames(styles.button, size === 's' && styles.small, className)}
      >
        <Icon name={icon} size={size === 's' ? 14 : 16} />
      </button>
    </Tooltip>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
