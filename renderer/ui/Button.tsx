import type { ComponentProps, ReactElement } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly tone?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 's' | 'm';
  /** Name of an icon before the text. */
  readonly icon?: string | undefined;
  readonly type?: 'button' | 'submit';
}

export function Button({
  tone = 'secondary',
  size = 'm',
  icon,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles.button, styles[tone], size === 's' && styles.small, className)}
    >
      {icon === undefined ? null : <Icon name={icon} size={size === 's' ? 13 : 15} />}
      {children}
    </button>
  );
}
