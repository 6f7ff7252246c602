/** Runs something once the browser has painted and answered what people did meanwhile. Returns what calls it off. */
export function afterPaint(run: () => void): () => void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    run();
  };
  const frame = requestAnimationFrame(() => {
    channel.port2.postMessage(null);
  });
  return () => {
    cancelAnimationFrame(frame);
    channel.port1.close();
  };
}
