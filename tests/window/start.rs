//! The first start: a window appears, and its page keeps to its security policy.

use crate::app::App;

#[tokio::test]
async fn the_first_screen_can_be_read_and_keeps_to_its_policy() {
    let app = App::start("start").await;

    app.window.read("Kartotek").await;
    app.window.picture("first").await;

    app.end().await;
}
