//! English.

use super::Wording;
use crate::activity::{
    ActivityKind::{Call, Letter, Mail, Meeting, Note},
    Direction::{In, None, Out},
};

#[rustfmt::skip]
pub(super) static WORDING: Wording = Wording {
    country: "GB",
    zone: "Europe/London",
    talks: &[
        (Call, In, "Asked about {goods}", "Wants a quote by the end of the week. Two variants, with and without fitting."),
        (Call, Out, "Called back", "Not there; left a message about {goods} and our number."),
        (Call, Out, "Talked through the quote", "The price is fine, the delivery date is not. Two weeks earlier would decide it."),
        (Call, In, "Complaint", "One part of {goods} came scratched. We send a new one, they keep the old one until then."),
        (Mail, Out, "Quote sent", "The quote for {goods} with drawings, good for thirty days."),
        (Mail, In, "Question about the quote", "Is transport included, and can the invoice be split in two?"),
        (Mail, Out, "Answer about delivery", "We deliver {goods} in week after next, in the morning."),
        (Mail, In, "Order confirmed", "The order stands. A purchase order number follows."),
        (Mail, Out, "Reminder", "Friendly reminder of the open invoice, with a copy."),
        (Meeting, None, "Visit on site", "Measured everything for {goods}. The floor is uneven, we need a day more."),
        (Meeting, None, "First meeting", "Got to know each other. They buy {goods} twice a year and are looking for one supplier."),
        (Meeting, None, "Yearly review", "Went through last year. Content with quality, want shorter delivery times."),
        (Meeting, None, "Video meeting", "Showed the new catalogue. Interest in {goods}, decision after the summer."),
        (Note, None, "", "Prefers to be called before ten."),
        (Note, None, "Good to know", "Moves into a new building in spring and will need {goods} there."),
        (Note, None, "", "Bought from somebody else last year; the price was the reason."),
        (Letter, Out, "Contract sent", "Two copies of the framework contract, one to be signed and sent back."),
        (Letter, In, "Contract back", "Signed copy arrived, without changes."),
    ],
    mentions: &["{person} knows more about it.", "{person} recommended us.", "Please copy {person} in next time."],
    goods: &["office chairs", "workbenches", "shelving", "lighting", "windows", "a kitchen", "sun blinds", "a service contract", "parquet", "signs", "ventilation", "counter tops"],
    places: &["new showroom", "north hall", "head office", "warehouse", "second floor", "reception", "branch", "workshop"],
    steps: &["Send the drawings", "Call about the date", "Agree on a visit", "Adjust the quote", "Ask for the decision", "Send samples"],
    losses: &["Too expensive", "Delivery took too long", "Went to somebody else", "Project put off", "No answer any more"],
    tasks: &["Call back about the quote", "Send the catalogue", "Check the delivery date", "Prepare the meeting", "Ask how the delivery went", "Send birthday wishes", "Chase the open invoice", "Write up the visit", "Send samples", "Update the address"],
    promises: &["Promised on the phone", "Agreed at the meeting", "As in our mail"],
    law: ("File the VAT return", "VAT Regulations 1995, reg. 25"),
    weekly: "Go through all open quotes",
    prefixes: ["Q", "SO", "INV", "CN"],
    vouchers: ["Quote", "Order", "Invoice", "Credit note"],
    paper: ["Date", "Total", "Thank you for your trust."],
    minutes: ("Minutes of the kick-off", "minutes-kick-off.txt", "Minutes of the kick-off\n\n1. Aim: a new showroom before Christmas.\n2. We send drawings within a week.\n3. They name somebody who decides about colours.\n4. Next meeting in two weeks, on site.\n"),
};
