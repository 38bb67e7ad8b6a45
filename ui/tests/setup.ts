//! Every window test sees what the window sees: the styles, and a stage as high as the window.
import "../src/design/index.css";

const stage = new CSSStyleSheet();
stage.replaceSync("body > div:not([data-bits-floating-content-wrapper]) { block-size: 100%; }");
document.adoptedStyleSheets.push(stage);
