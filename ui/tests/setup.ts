//! Every window test sees what the window sees: the styles.
import "../src/design/index.css";
