//! Preferences take effect at once; what only the system knows can't be changed.

use std::sync::atomic::Ordering;

use serde_json::json;

use crate::desk::Calls;

#[test]
fn the_window_is_left_out_of_pictures_of_the_screen_as_soon_as_that_is_switched_on() {
    let calls = Calls::start();
    let before = calls.call("preference_get", json!({})).unwrap();
    assert_eq!(before["screenGuard"], json!(false));

    for guarded in [true, false] {
        let mut preference = before.clone();
        preference["screenGuard"] = json!(guarded);
        preference["canGuardScreen"] = json!(!before["canGuardScreen"].as_bool().unwrap());
        let after = calls.call("preference_change", json!({ "preference": preference })).unwrap();

        assert_eq!(calls.opened.guarded.load(Ordering::Relaxed), guarded);
        assert_eq!(after["screenGuard"], json!(guarded));
        assert_eq!(after["canGuardScreen"], before["canGuardScreen"]);
    }
}
