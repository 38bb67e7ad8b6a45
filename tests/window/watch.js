// Notes what the page does wrong: breaches of its security policy and errors that nobody caught. A build with the
// feature `window-test` runs this before the page's first line, the tests run it again when they join.
if (!window.kartotekWatch) {
  const watch = (window.kartotekWatch = []);
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    watch.push(`security policy: ${effectiveDirective} forbids ${blockedURI} in ${sourceFile}:${lineNumber}`),
  );
  window.addEventListener("error", ({ message }) => watch.push(`error: ${message}`));
  window.addEventListener("unhandledrejection", ({ reason }) => watch.push(`unhandled rejection: ${reason}`));
}
