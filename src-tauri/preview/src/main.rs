//! Draws one document for Kartotek, and ends.

use std::process::ExitCode;

fn main() -> ExitCode {
    kartotek_preview::process::serve()
}
