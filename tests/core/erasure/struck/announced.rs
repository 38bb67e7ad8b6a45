//! What was chosen as an erasure was announced is struck when it is done, and nothing that came to have its number.

use kartotek_core::{erasure::ErasureDraft, progress::Silent, request::MatchKind, session::Session, setting};

use super::{ABOUT_BO, QUENTIN, decided, desk, strike};
use crate::{activity::note, office::DAY};

fn cool_off(session: &Session) {
    let mut settings = session.read(setting::get).unwrap();
    settings.cooling_off_days = 30;
    session.change_settings(&settings, &Silent).unwrap();
}

#[test]
fn a_text_that_came_to_have_the_number_of_a_chosen_one_is_not_struck() {
    let desk = desk();
    let session = desk.session();
    cool_off(session);
    let kept = desk.office.log(ABOUT_BO, note("Quentin Xylander was there"));
    let gone = desk.office.log(ABOUT_BO, note("Quentin Xylander called"));
    let chosen = [kept.id, gone.id].map(|id| strike(MatchKind::Activity, id.0));
    let plan = session.plan_erasure(QUENTIN).unwrap();
    let draft = ErasureDraft { strike: chosen.to_vec(), ..decided(&plan) };
    let announced = session.announce_erasure(&draft).unwrap().0;
    assert_eq!(announced.strike, chosen);

    session.trash_activities(&[gone.id], true).unwrap();
    desk.office.clock.advance(32 * DAY);
    session.empty_trash(&Silent).unwrap();
    let other = desk.office.log(ABOUT_BO, note("Who is Quentin Xylander?"));
    assert_eq!(other.id, gone.id, "it has the number of what went");

    let [announced] = &session.erasure_announcements().unwrap()[..] else { panic!("one") };
    assert_eq!(announced.strike, chosen[..1]);
    let seal = session.plan_erasure(QUENTIN).unwrap().seal;
    let erased = session.confirm_erasure(announced.id, &seal, None).unwrap().0;
    assert_eq!((erased.summary.struck, erased.summary.spoken), (1, 1));
    assert_eq!(desk.office.activity(other.id).draft.body.as_str(), "Who is Quentin Xylander?");
}
