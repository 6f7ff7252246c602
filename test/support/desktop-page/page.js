// Notes what the shell tells the page, for tests of the shell that need no app.
/* global document, window */
const seen = { actions: [], files: [], closeRequests: 0, violations: [] };
window.seen = seen;
document.addEventListener('securitypolicyviolation', (event) =>
  seen.violations.push(event.effectiveDirective),
);
window.stave.onMenuAction((action) => seen.actions.push(action.actionId));
window.stave.onFileArrived((outcome) => seen.files.push(outcome));
window.stave.onCloseRequested(() => {
  seen.closeRequests += 1;
});
