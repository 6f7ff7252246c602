/** The canvas element of a drawn element, when it is on screen. */
function nodeOnScreen(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
}

/** Gives the keyboard to a drawn element, as soon as it is on screen: what lies outside the view is not mounted. */
export function focusNode(id: string): void {
  let frames = 30;
  const attempt = (): void => {
    const node = nodeOnScreen(id);
    frames -= 1;
    if (node !== null) node.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(attempt);
  };
  attempt();
}
