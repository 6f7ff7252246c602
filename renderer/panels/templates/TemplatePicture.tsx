import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Topology } from '#shared/model/topology.ts';
import { diagramSvg } from '#shared/report/diagram/diagram.ts';
import type { ParameterValue, Template } from '#shared/templates/template.ts';
import { useShownTheme } from '#renderer/state/use-shown-theme.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { SvgPicture } from '#renderer/ui/SvgPicture.tsx';
import { drawingOf, readyDrawing } from './template-drawings.ts';
import styles from './TemplatePicture.module.css';

interface TemplatePictureProps {
  readonly template: Template;
  readonly values?: Readonly<Record<string, ParameterValue>>;
  readonly size: 's' | 'l';
}

const INITIAL_VALUES = {};
/** How long the user has stopped typing before the picture follows. */
const PAUSE_MS = 350;

/** What a template draws with these values. It is drawn once it is on screen, and follows the values after a pause. */
export function TemplatePicture({
  template,
  values = INITIAL_VALUES,
  size,
}: TemplatePictureProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const isVisible = useVisible(frame);
  const drawing = useDrawing(template, values, isVisible);
  const theme = useShownTheme();
  const svg = useMemo(
    () => (drawing === undefined ? undefined : diagramSvg(drawing, { theme })),
    [drawing, theme],
  );
  return (
    <div ref={frame} className={size === 's' ? styles.small : styles.large}>
      {svg === undefined ? (
        <Icon name="workflow" size={22} className={styles.placeholder} />
      ) : (
        <SvgPicture svg={svg} alt={`Picture of ${template.title}`} />
      )}
    </div>
  );
}

/** The drawing for these values, or the one before it while the next is being made. */
function useDrawing(
  template: Template,
  values: Readonly<Record<string, ParameterValue>>,
  isVisible: boolean,
): Topology | undefined {
  const { layout } = useWorkspace();
  const [drawing, setDrawing] = useState(() => readyDrawing(template, values));
  const isFirst = drawing === undefined;
  useEffect(() => {
    if (!isVisible) return undefined;
    let isWanted = true;
    const draw = (): void => {
      drawingOf(layout, template, values, () => isWanted).then(
        (document) => {
          if (isWanted && document !== undefined) setDrawing(document);
        },
        // Values that the template cannot draw: the picture stays as it was, and the form says why.
        () => undefined,
      );
    };
    const timer = setTimeout(draw, isFirst ? 0 : PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [layout, template, values, isVisible, isFirst]);
  return drawing;
}

/** Whether an element is, or has been, in view. */
function useVisible(frame: { readonly current: HTMLElement | null }): boolean {
  const [isVisible, setVisible] = useState(false);
  useEffect(() => {
    if (frame.current === null || isVisible) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setVisible(true);
    });
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
    };
  }, [frame, isVisible]);
  return isVisible;
}
