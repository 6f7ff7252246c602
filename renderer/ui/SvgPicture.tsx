import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './SvgPicture.module.css';

interface SvgPictureProps {
  /** The markup. As an image it can neither run anything nor reach outside. */
  readonly svg: string;
  readonly alt: string;
  readonly className?: string | undefined;
}

/** A drawing as a picture that fits its frame. */
export function SvgPicture({ svg, alt, className }: SvgPictureProps): ReactElement {
  return (
    <img
      className={classNames(styles.picture, className)}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      alt={alt}
      draggable={false}
    />
  );
}
