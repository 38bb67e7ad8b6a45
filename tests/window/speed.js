// Measures what a person waits for: from a key or a click to the frame in which its effect stands still. The answer of a
// script that runs this is the milliseconds from the last key or click to the backend's first answer (null without one), to
// the last change of the page, to the frame that draws it and to the end of that; null while nothing came of it.
if (!window.kartotekSpeed) {
  const speed = (window.kartotekSpeed = { from: 0, until: null });
  const begin = ({ timeStamp }) => Object.assign(speed, { from: Math.min(timeStamp, performance.now()), answered: null, until: null });
  for (const kind of ["keydown", "mousedown"]) window.addEventListener(kind, begin, true);
  const { fetch } = window;
  window.fetch = async (...request) => {
    const answer = await fetch(...request);
    speed.answered ??= performance.now();
    return answer;
  };
  // What a screen reader is told later is nothing that anybody waits for.
  const isSaid = ({ target }) => (target.parentElement ?? target).closest?.("[role=status], [aria-live]");
  const watcher = new MutationObserver((changes) => {
    if (changes.every(isSaid)) return;
    speed.changed = performance.now();
    requestAnimationFrame(() => {
      speed.framed = performance.now();
      const { port1, port2 } = new MessageChannel();
      // It comes after the frame was drawn.
      port1.onmessage = () => (speed.until = performance.now());
      port2.postMessage(null);
    });
  });
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}
const { from, until } = window.kartotekSpeed;
const { answered, changed, framed } = window.kartotekSpeed;
return until === null ? null : [answered && answered - from, changed - from, framed - from, until - from];
