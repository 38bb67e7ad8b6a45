//! What a receipt tells.

use super::*;

#[test]
fn a_receipt_says_all_in_every_language() {
    for language in LANGUAGES {
        let read = receipt(language, |receipt| {
            receipt.grade = Some("b");
        });

        for message in receipt::MESSAGES
            .iter()
            .filter(|message| !["receipt-until", "receipt-wording-none"].contains(message))
        {
            read.says(&say(language, message));
        }
        for value in [
            "3F2A 91C0",
            "Anna Berg",
            "anna.berg@example.se",
            "Newsletter",
            "Holzwerkstatt Öberg GmbH",
            "ULD Schleswig-Holstein",
        ] {
            read.says(value);
        }
        read.says("00010203 04050607 08090a0b 0c0d0e0f 10111213 14151617 18191a1b 1c1d1e1f");
        for name in [
            "receipt-grade-b",
            "receipt-method-paper",
            "receipt-event-requested",
            "receipt-event-given",
            "receipt-role-sales",
            "receipt-evidence-scan",
            "receipt-evidence-mail",
        ] {
            read.says(&say(language, name));
        }
        for line in WORDING.lines() {
            read.says(line);
        }
        for article in ["15", "17", "20", "77"] {
            let article = if language == Language::Sv {
                format!("artikel {article} GDPR")
            } else {
                format!("Art. {article}")
            };
            read.says(&article);
        }
    }
}

#[test]
fn a_moment_is_told_to_the_minute_with_its_zone() {
    for (language, told) in [
        (Language::En, "15 June 2026, 10:20 (Europe/Berlin, UTC+02:00)"),
        (Language::De, "15. Juni 2026, 10:20 Uhr (Europe/Berlin, UTC+02:00)"),
        (Language::Sv, "15 juni 2026 kl. 10:20 (Europe/Berlin, UTC+02:00)"),
    ] {
        receipt(language, |_| {}).says(told);
    }
    receipt(Language::En, |_| {}).says("1 December 2026, 09:20 (Europe/Berlin, UTC+01:00)");
}

#[test]
fn a_receipt_says_what_holds_at_the_end() {
    for (kind, told) in [
        ("requested", "You have not given it"),
        ("given", "Your consent holds"),
        ("renewed", "You consented again on 1 July 2026"),
        ("refused", "You refused your consent on 1 July 2026"),
        ("withdrawn", "You withdrew your consent on 1 July 2026"),
        ("expired", "Your consent expired on 1 July 2026"),
        ("invalidated", "was found not to hold on 1 July 2026"),
        ("customer", "On 1 July 2026 you bought from us"),
    ] {
        let events = [
            event("given", "2026-06-15T10:20:00+02:00", "paper"),
            event(kind, "2026-07-01T08:00:00+02:00", "email"),
        ];

        let read = receipt(Language::En, |receipt| receipt.events = &events);

        read.says(told);
        read.says(&say(Language::En, &format!("receipt-event-{kind}")));
    }
}

#[test]
fn what_is_told_of_how_it_was_given_is_of_the_last_time() {
    let events = [
        event("given", "2024-06-15T10:20:00+02:00", "in_person"),
        ConsentEventPart {
            until: chrono::NaiveDate::from_ymd_opt(2029, 1, 1),
            recorded_by: None,
            ..event("renewed", "2026-01-01T12:00:00+01:00", "double_opt_in")
        },
        event("withdrawn", "2026-07-01T08:00:00+02:00", "email"),
    ];

    let read = receipt(Language::En, |receipt| receipt.events = &events);

    read.says("Given 1 January 2026, 12:00");
    read.says("Holds until 1 January 2029");
    assert!(!read.text().contains("Recordedby"), "nobody recorded it");
}

#[test]
fn of_several_channels_each_is_told_by_itself() {
    let channels = [
        ChannelPart { channel: "email", point: "anna.berg@example.se" },
        ChannelPart { channel: "phone", point: "" },
    ];
    let events = [
        event("given", "2026-06-15T10:20:00+02:00", "paper"),
        ConsentEventPart { channel: 1, ..event("refused", "2026-06-15T10:20:00+02:00", "phone") },
        ConsentEventPart {
            until: chrono::NaiveDate::from_ymd_opt(2029, 1, 1),
            ..event("renewed", "2026-07-01T08:00:00+02:00", "email")
        },
    ];

    let read = receipt(Language::En, |receipt| (receipt.channels, receipt.events) = (&channels, &events));

    read.says("E-mail (anna.berg@example.se): You consented again on 1 July 2026");
    read.says("Telephone: You refused your consent on 15 June 2026");
    read.says("Telephone · By telephone · recorded by: Sales");
    read.says("recorded by: Sales · Holds until 1 January 2029");
}

#[test]
fn a_receipt_has_each_wording_or_says_that_there_is_none() {
    let wordings = [notice(WORDING), NoticePart { version: 4, ..notice("Eine andere Fassung.") }];

    let both = receipt(Language::De, |receipt| receipt.notices = &wordings);
    let none = receipt(Language::De, |receipt| receipt.notices = &[]);

    both.says("ungefähr einmal im Monat.");
    both.says("Eine andere Fassung.");
    none.says(&say(Language::De, "receipt-wording-none"));
}

#[test]
fn who_never_consented_has_no_grade() {
    let events = [event("refused", "2026-06-15T10:20:00+02:00", "phone")];

    let read = receipt(Language::En, |receipt| {
        (receipt.events, receipt.grade, receipt.authority) = (&events, None, None);
    });

    assert!(!read.text().contains("Grade"));
    assert!(!read.text().contains("Evidence"));
    read.says("supervisory authority (Art. 77 GDPR).");
}

#[test]
fn an_organisation_without_officer_and_representative_says_nothing_of_them() {
    for language in LANGUAGES {
        let all = receipt(language, |_| {});
        let none = receipt(language, |receipt| (receipt.officer, receipt.representative) = (None, None));

        for (message, told) in [
            ("receipt-officer", "datenschutz@oberg.example"),
            ("receipt-representative", "Öberg EU GmbH, Kiel"),
        ] {
            all.says(&format!("{} {told}", say(language, message)));
            assert!(!none.text().contains(&squeezed(&say(language, message))), "{language:?} {message}");
        }
    }
}
