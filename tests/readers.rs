//! Readers' clocks at instants that are easy to get wrong, each its own case, with every zone and instant spelled out.

#![allow(
    clippy::unwrap_used,
    reason = "a test's helpers may fail loudly as the tests do"
)]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use wellsent::engine::readers::{
    Clock, Days, Hours, Reader, SendWhen, Share, State, advise, fair_slots, windows, written,
};
use wellsent::engine::when::Country;
use wellsent::engine::zone::Zone;

/// A reader as the command line writes them: "Asia/Singapore 09:00-18:00 Mon-Fri".
fn reader(text: &str) -> Reader {
    let mut words = text.split(' ');
    let zone = words.next().unwrap().parse().unwrap();
    let hours = words
        .next()
        .map_or_else(Default::default, |hours| hours.parse().unwrap());
    let days = words
        .next()
        .map_or_else(Default::default, |days| days.parse().unwrap());
    Reader {
        name: "Mei".to_owned(),
        zone: Some(zone),
        hours,
        days,
        ..Reader::default()
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn clock(reader: &Reader, now: &str) -> Clock {
    reader.at(at(now)).clock.unwrap()
}

/// State and next start of a reader at an instant.
fn seen(reader: &Reader, now: &str) -> (State, String) {
    let clock = clock(reader, now);
    (
        clock.state,
        clock
            .next_start
            .map_or_else(String::new, |start| start.to_rfc3339()),
    )
}

#[test]
fn a_day_in_singapore() {
    let mei = reader("Asia/Singapore 09:00-18:00");
    let state = |now| clock(&mei, now).state;
    assert_eq!(state("2026-03-05T06:59:59+08:00"), State::Asleep);
    assert_eq!(state("2026-03-05T07:00:00+08:00"), State::BeforeWork);
    assert_eq!(state("2026-03-05T08:59:59+08:00"), State::BeforeWork);
    assert_eq!(state("2026-03-05T09:00:00+08:00"), State::Working);
    assert_eq!(state("2026-03-05T17:59:59+08:00"), State::Working);
    assert_eq!(state("2026-03-05T18:00:00+08:00"), State::AfterWork);
    assert_eq!(state("2026-03-05T23:00:00+08:00"), State::Asleep);
    assert_eq!(state("2026-03-07T06:00:00+08:00"), State::Weekend);
    assert_eq!(
        clock(&mei, "2026-03-04T15:20:00-05:00").local.to_rfc3339(),
        "2026-03-05T04:20:00+08:00"
    );
}

#[test]
fn the_next_start_skips_weekend_and_holidays() {
    let mut mei = reader("Asia/Singapore 09:00-18:00");
    assert_eq!(
        seen(&mei, "2026-03-05T04:20:00+08:00"),
        (State::Asleep, "2026-03-05T09:00:00+08:00".into())
    );
    assert_eq!(
        seen(&mei, "2026-03-06T18:00:00+08:00"),
        (State::AfterWork, "2026-03-09T09:00:00+08:00".into())
    );
    mei.holidays = vec!["2026-03-05".parse().unwrap(), "2026-03-09".parse().unwrap()];
    assert_eq!(
        seen(&mei, "2026-03-05T10:00:00+08:00"),
        (State::Holiday, "2026-03-06T09:00:00+08:00".into())
    );
    assert_eq!(
        seen(&mei, "2026-03-06T18:00:00+08:00"),
        (State::AfterWork, "2026-03-10T09:00:00+08:00".into())
    );
    assert_eq!(
        seen(&mei, "2026-03-06T12:00:00+08:00"),
        (State::Working, String::new())
    );
}

#[test]
fn a_sunday_to_thursday_week() {
    let dana = reader("Asia/Jerusalem 09:00-18:00 Sun-Thu");
    assert_eq!(
        clock(&dana, "2026-03-08T10:00:00+02:00").state,
        State::Working
    );
    assert_eq!(
        seen(&dana, "2026-03-06T10:00:00+02:00"),
        (State::Weekend, "2026-03-08T09:00:00+02:00".into())
    );
}

#[test]
fn the_break_between_two_shifts() {
    let ana = reader("Europe/Madrid 09:00-14:00,16:00-19:00");
    assert_eq!(
        seen(&ana, "2026-03-05T14:30:00+01:00"),
        (State::BeforeWork, "2026-03-05T16:00:00+01:00".into())
    );
    assert_eq!(
        ana.working_minutes(
            at("2026-03-05T13:00:00+01:00"),
            at("2026-03-05T17:00:00+01:00")
        ),
        Some(120)
    );
}

#[test]
fn a_night_shift_belongs_to_the_day_on_which_it_starts() {
    let mut kofi = reader("Africa/Accra 22:00-06:00");
    // Friday's shift runs into Saturday.
    assert_eq!(clock(&kofi, "2026-03-07T05:59:00Z").state, State::Working);
    assert_eq!(
        seen(&kofi, "2026-03-07T06:00:00Z"),
        (
            State::Weekend,
            "2026-03-09T22:00:00Z".replace('Z', "+00:00")
        )
    );
    // No shift started on Sunday.
    assert_eq!(clock(&kofi, "2026-03-09T03:00:00Z").state, State::AfterWork);
    // By day he sleeps.
    assert_eq!(clock(&kofi, "2026-03-10T06:30:00Z").state, State::AfterWork);
    assert_eq!(clock(&kofi, "2026-03-10T10:00:00Z").state, State::Asleep);
    assert_eq!(
        clock(&kofi, "2026-03-10T16:00:00Z").state,
        State::BeforeWork
    );
    // A holiday cancels the shift that would start on it, not the one that runs into it.
    kofi.holidays = vec!["2026-03-10".parse().unwrap()];
    assert_eq!(clock(&kofi, "2026-03-10T03:00:00Z").state, State::Working);
    assert_eq!(clock(&kofi, "2026-03-10T23:00:00Z").state, State::Holiday);
    assert_eq!(clock(&kofi, "2026-03-11T03:00:00Z").state, State::AfterWork);
}

#[test]
fn nobody_knows_where_they_are() {
    let unknown = Reader {
        name: "Sam".to_owned(),
        ..Reader::default()
    };
    assert_eq!(unknown.at(at("2026-03-05T10:00:00Z")).clock, None);
    assert_eq!(unknown.next_start(at("2026-03-05T10:00:00Z")), None);
    assert_eq!(
        unknown.working_minutes(at("2026-03-05T10:00:00Z"), at("2026-03-06T10:00:00Z")),
        None
    );
    assert_eq!(
        advise(&[unknown], at("2026-03-05T10:00:00Z")).when,
        SendWhen::Either
    );
}

#[test]
fn advice_for_one_reader() {
    let mei = reader("Asia/Singapore 09:00-18:00");
    let advice = |now: &str| {
        let advice = advise(std::slice::from_ref(&mei), at(now));
        (
            advice.when,
            advice.at.map_or_else(String::new, |at| at.to_rfc3339()),
            advice.why,
        )
    };
    assert_eq!(
        advice("2026-03-05T10:00:00+08:00"),
        (SendWhen::Now, String::new(), "Mei is at work".into())
    );
    assert_eq!(
        advice("2026-03-05T04:20:00+08:00"),
        (
            SendWhen::Later,
            "2026-03-05T09:00:00+08:00".into(),
            "Mei is asleep and starts at 09:00 SGT".into()
        )
    );
    assert_eq!(
        advice("2026-03-05T08:20:00+08:00"),
        (
            SendWhen::Either,
            String::new(),
            "Mei starts within the hour, at 09:00 SGT".into()
        )
    );
    assert_eq!(
        advice("2026-03-07T10:00:00+08:00"),
        (
            SendWhen::Later,
            "2026-03-09T09:00:00+08:00".into(),
            "Mei is off today and starts on Mon 9 Mar at 09:00 SGT".into()
        )
    );
}

#[test]
fn advice_for_several_readers() {
    let mut ana = reader("Europe/Berlin 09:00-17:00");
    ana.name = "Ana".to_owned();
    let mut tom = reader("America/New_York 09:00-17:00");
    tom.name = "Tom".to_owned();
    let team = [reader("Asia/Singapore 09:00-18:00"), ana, tom];
    let advice = |team: &[Reader], now: &str| {
        let advice = advise(team, at(now));
        (
            advice.when,
            advice.at.map_or_else(String::new, |at| at.to_rfc3339()),
            advice.why,
        )
    };
    assert_eq!(
        advice(&team[1..], "2026-03-05T15:30:00Z"),
        (SendWhen::Now, String::new(), "everybody is at work".into())
    );
    assert_eq!(
        advice(&team[1..], "2026-03-05T10:00:00Z"),
        (
            SendWhen::Either,
            String::new(),
            "Tom starts at 09:00 EST, everybody else is at work".into()
        )
    );
    assert_eq!(
        advice(&team, "2026-03-05T15:30:00Z"),
        (
            SendWhen::Either,
            String::new(),
            "Mei starts on Fri 6 Mar at 09:00 SGT, everybody else is at work".into()
        )
    );
    assert_eq!(
        advice(&team[1..], "2026-03-05T23:00:00Z"),
        (
            SendWhen::Later,
            "2026-03-06T15:00:00+01:00".into(),
            "nobody is at work; all will be at 15:00 CET".into()
        )
    );
    // Singapore, Berlin and New York never work at the same time; two of them do.
    assert_eq!(
        advice(&team, "2026-03-05T23:00:00Z"),
        (
            SendWhen::Later,
            "2026-03-06T16:00:00+08:00".into(),
            "nobody is at work; most will be at 16:00 SGT".into()
        )
    );
    assert_eq!(advice(&[], "2026-03-05T23:00:00Z").2, "no reader is known");
}

#[test]
fn windows_of_common_working_time() {
    let shown = |team: &[Reader], share| -> Vec<String> {
        let windows = windows(team, at("2026-03-05T00:00:00Z"), share);
        windows
            .iter()
            .take(2)
            .map(|window| format!("{} {}", window.start.to_rfc3339(), window.end.to_rfc3339()))
            .collect()
    };
    let berlin = reader("Europe/Berlin 09:00-17:00");
    let boston = reader("America/New_York 09:00-17:00");
    let singapore = reader("Asia/Singapore 09:00-18:00");
    assert_eq!(
        shown(&[berlin.clone(), boston.clone()], Share::All),
        [
            "2026-03-05T14:00:00+00:00 2026-03-05T16:00:00+00:00",
            "2026-03-06T14:00:00+00:00 2026-03-06T16:00:00+00:00"
        ]
    );
    let all = [berlin, boston, singapore];
    assert_eq!(shown(&all, Share::All), [""; 0]);
    assert_eq!(
        shown(&all, Share::Most),
        [
            "2026-03-05T08:00:00+00:00 2026-03-05T10:00:00+00:00",
            "2026-03-05T14:00:00+00:00 2026-03-05T16:00:00+00:00"
        ]
    );
    assert_eq!(shown(&[], Share::All), [""; 0]);
    assert_eq!(shown(&[Reader::default()], Share::Most), [""; 0]);
}

/// Clocks in the United States change on 8 March 2026, in Europe three weeks later: the overlap is longer between.
#[test]
fn a_window_moves_when_one_side_changes_its_clocks() {
    let team = [
        reader("Europe/Berlin 09:00-17:00"),
        reader("America/New_York 09:00-17:00"),
    ];
    let minutes = |day: &str| {
        let found = windows(&team, at(&format!("{day}T00:00:00Z")), Share::All);
        (found[0].end - found[0].start).num_minutes()
    };
    assert_eq!(minutes("2026-03-06"), 120);
    assert_eq!(minutes("2026-03-10"), 180);
    assert_eq!(minutes("2026-03-30"), 120);
}

#[test]
fn a_deadline_as_its_reader_sees_it() {
    let mei = reader("Asia/Singapore 09:00-18:00");
    let due = at("2026-03-06T17:00:00-05:00");
    let seen = mei.sees(due, at("2026-03-04T15:20:00-05:00")).unwrap();
    assert_eq!(seen.local.to_rfc3339(), "2026-03-07T06:00:00+08:00");
    assert_eq!(seen.state, State::Weekend);
    // Thursday and Friday.
    assert_eq!(seen.working_minutes, 2 * 9 * 60);
    assert_eq!(
        mei.sees(due, at("2026-03-08T00:00:00Z"))
            .unwrap()
            .working_minutes,
        0
    );
}

#[test]
fn fair_slots_near_what_is_wanted() {
    let now = at("2026-03-04T20:20:00Z");
    let new_york: Zone = "America/New_York".parse().unwrap();
    let slots = |team: &[Reader], wanted: &str| -> Vec<String> {
        let slots = fair_slots(team, at(wanted), new_york, now);
        slots
            .into_iter()
            .map(|slot| written(slot, team[0].zone.unwrap(), &[new_york]))
            .collect()
    };
    let mei = reader("Asia/Singapore 09:00-18:00");
    let ana = reader("Europe/Berlin 09:00-17:00");
    // Friday 17:00 in New York is Saturday 06:00 in Singapore.
    assert_eq!(
        slots(std::slice::from_ref(&mei), "2026-03-06T17:00:00-05:00"),
        [
            "Fri 6 Mar, 17:00 SGT (04:00 your time)",
            "Thu 5 Mar, 17:00 SGT (04:00 your time)",
            "Mon 9 Mar, 09:00 SGT (Sun 21:00 your time)",
        ]
    );
    assert_eq!(
        slots(&[mei, ana], "2026-03-06T17:00:00-05:00"),
        [
            "Fri 6 Mar, 17:00 SGT (04:00 your time)",
            "Thu 5 Mar, 17:00 SGT (04:00 your time)",
            "Mon 9 Mar, 16:00 SGT (04:00 your time)",
        ]
    );
}

/// Where only one window is left, its hours are the slots.
#[test]
fn fair_slots_of_one_day() {
    let mut mei = reader("Asia/Singapore 09:00-18:00 Thu");
    mei.holidays = vec!["2026-03-12".parse().unwrap()];
    let singapore: Zone = "Asia/Singapore".parse().unwrap();
    let slots = |wanted| -> Vec<String> {
        let slots = fair_slots(
            std::slice::from_ref(&mei),
            at(wanted),
            singapore,
            at("2026-03-04T20:20:00Z"),
        );
        slots
            .into_iter()
            .map(|slot| written(slot, singapore, &[singapore]))
            .collect()
    };
    assert_eq!(
        slots("2026-03-05T13:00:00+08:00"),
        [
            "Thu 5 Mar, 13:00 SGT",
            "Thu 5 Mar, 12:00 SGT",
            "Thu 5 Mar, 11:00 SGT"
        ]
    );
    // At nine she has not had her hour of notice yet.
    assert_eq!(
        slots("2026-03-05T09:00:00+08:00"),
        [
            "Thu 5 Mar, 10:00 SGT",
            "Thu 5 Mar, 11:00 SGT",
            "Thu 5 Mar, 12:00 SGT"
        ]
    );
}

/// No full hour of Adelaide lies in the half hour in which both work: a quarter of one must do.
#[test]
fn fair_slots_in_an_overlap_of_half_an_hour() {
    let team = [
        reader("Australia/Adelaide 09:00-17:00"),
        reader("Asia/Kathmandu 11:45-20:00"),
    ];
    let adelaide: Zone = "Australia/Adelaide".parse().unwrap();
    // 11:45 in Kathmandu is 16:30 in Adelaide; an hour of notice is never left there, so they need another day's.
    let slots = fair_slots(
        &team,
        at("2026-03-05T00:00:00Z"),
        adelaide,
        at("2026-03-04T20:20:00Z"),
    );
    let shown: Vec<_> = slots
        .into_iter()
        .map(|slot| written(slot, team[1].zone.unwrap(), &[adelaide]))
        .collect();
    assert_eq!(
        shown,
        [
            "Fri 6 Mar, 11:45 NPT (16:30 your time)",
            "Mon 9 Mar, 11:45 NPT (16:30 your time)",
            "Tue 10 Mar, 11:45 NPT (16:30 your time)"
        ]
    );
}

#[test]
fn times_written_for_people() {
    let zone = |name: &str| name.parse::<Zone>().unwrap();
    let written = |instant: &str, theirs: &str, yours: &str| {
        written(at(instant), zone(theirs), &[zone(yours)])
    };
    assert_eq!(
        written("2026-03-05T09:00:00Z", "Asia/Singapore", "Europe/Berlin"),
        "Thu 5 Mar, 17:00 SGT (10:00 your time)"
    );
    assert_eq!(
        written("2026-03-05T22:00:00Z", "Asia/Tokyo", "America/Los_Angeles"),
        "Fri 6 Mar, 07:00 JST (Thu 14:00 your time)"
    );
    assert_eq!(
        written("2026-03-05T09:00:00Z", "Europe/Paris", "Europe/Berlin"),
        "Thu 5 Mar, 10:00 CET"
    );
    assert_eq!(
        written("2026-07-05T09:00:00Z", "Africa/Casablanca", "UTC"),
        "Sun 5 Jul, 10:00 UTC+1 (09:00 your time)"
    );
    assert_eq!(
        written("2026-07-05T09:00:00Z", "UTC-03:30", "UTC"),
        "Sun 5 Jul, 05:30 UTC-3:30 (09:00 your time)"
    );
    assert_eq!(
        written("2026-07-05T09:00:00Z", "Asia/Dhaka", "UTC"),
        "Sun 5 Jul, 15:00 BDT (09:00 your time)"
    );
}

// The awkward hours, each by itself.

#[test]
fn half_hour_and_quarter_hour_zones() {
    for (zone, now, next) in [
        (
            "Asia/Kolkata",
            "2026-03-05T00:00:00Z",
            "2026-03-05T09:00:00+05:30",
        ),
        (
            "Asia/Kathmandu",
            "2026-03-05T00:00:00Z",
            "2026-03-05T09:00:00+05:45",
        ),
        (
            "Pacific/Chatham",
            "2026-03-05T15:00:00Z",
            "2026-03-06T09:00:00+13:45",
        ),
        (
            "Pacific/Marquesas",
            "2026-03-05T15:00:00Z",
            "2026-03-05T09:00:00-09:30",
        ),
        (
            "Australia/Eucla",
            "2026-03-05T00:00:00Z",
            "2026-03-05T09:00:00+08:45",
        ),
        (
            "America/St_Johns",
            "2026-07-01T00:00:00Z",
            "2026-07-01T09:00:00-02:30",
        ),
    ] {
        assert_eq!(seen(&reader(zone), now).1, next);
    }
}

/// Lord Howe Island moves its clocks by half an hour.
#[test]
fn a_summer_time_of_half_an_hour() {
    let night = reader("Australia/Lord_Howe 22:00-06:00 Mon-Sun");
    let worked = |evening: &str| {
        let start = at(evening);
        night
            .working_minutes(start, start + TimeDelta::hours(12))
            .unwrap()
    };
    assert_eq!(worked("2026-03-28T22:00:00+11:00"), 480);
    assert_eq!(worked("2026-04-04T22:00:00+11:00"), 510);
    assert_eq!(worked("2026-10-03T22:00:00+10:30"), 450);
}

/// The same instant is two dates, 25 hours apart on the calendar, on the two sides of the date line.
#[test]
fn both_sides_of_the_date_line() {
    let now = "2026-03-06T10:30:00Z";
    let kiritimati = clock(&reader("Pacific/Kiritimati"), now);
    let pago_pago = clock(&reader("Pacific/Pago_Pago"), now);
    assert_eq!(
        (kiritimati.local.to_rfc3339(), kiritimati.state),
        ("2026-03-07T00:30:00+14:00".into(), State::Weekend)
    );
    assert_eq!(
        (pago_pago.local.to_rfc3339(), pago_pago.state),
        ("2026-03-05T23:30:00-11:00".into(), State::Asleep)
    );
}

/// Samoa went from Thursday 29 December 2011 to Saturday the 31st.
#[test]
fn a_day_that_never_was() {
    let sina = reader("Pacific/Apia 09:00-17:00");
    let thursday_evening = "2011-12-29T19:00:00-10:00";
    assert_eq!(
        seen(&sina, thursday_evening),
        (State::AfterWork, "2012-01-02T09:00:00+14:00".into())
    );
    assert_eq!(
        sina.working_minutes(at(thursday_evening), at("2012-01-02T09:00:00+14:00")),
        Some(0)
    );
}

#[test]
fn a_shift_that_starts_in_the_skipped_hour() {
    let baker = reader("Europe/Berlin 02:30-06:00 Mon-Sun");
    assert_eq!(
        seen(&baker, "2026-03-29T01:59:59+01:00").1,
        "2026-03-29T03:00:00+02:00"
    );
    assert_eq!(
        baker.working_minutes(
            at("2026-03-29T00:00:00+01:00"),
            at("2026-03-29T12:00:00+02:00")
        ),
        Some(180)
    );
}

#[test]
fn a_shift_inside_the_skipped_hour() {
    let guard = reader("Europe/Berlin 02:00-03:00 Mon-Sun");
    assert_eq!(
        guard.working_minutes(
            at("2026-03-29T00:00:00+01:00"),
            at("2026-03-29T12:00:00+02:00")
        ),
        Some(0)
    );
    assert_eq!(
        seen(&guard, "2026-03-28T12:00:00+01:00").1,
        "2026-03-30T02:00:00+02:00"
    );
}

#[test]
fn a_shift_that_starts_in_the_doubled_hour() {
    let baker = reader("Europe/Berlin 02:30-06:00 Mon-Sun");
    assert_eq!(
        seen(&baker, "2026-10-25T01:00:00+02:00").1,
        "2026-10-25T02:30:00+02:00"
    );
    // Once started, the second 02:15 is work as well.
    assert_eq!(
        clock(&baker, "2026-10-25T02:15:00+01:00").state,
        State::Working
    );
    assert_eq!(
        baker.working_minutes(
            at("2026-10-25T00:00:00+02:00"),
            at("2026-10-25T12:00:00+01:00")
        ),
        Some(270)
    );
}

#[test]
fn a_night_shift_across_the_change_of_clocks() {
    let nurse = reader("Europe/London 22:00-06:00 Mon-Sun");
    let worked = |from: &str, until: &str| nurse.working_minutes(at(from), at(until)).unwrap();
    assert_eq!(
        worked("2026-03-28T12:00:00Z", "2026-03-29T12:00:00+01:00"),
        7 * 60
    );
    assert_eq!(
        worked("2026-10-24T12:00:00+01:00", "2026-10-25T12:00:00Z"),
        9 * 60
    );
}

/// Where clocks go forward at midnight, the day starts at one.
#[test]
fn days_without_midnight() {
    for (zone, day, first) in [
        (
            "America/Sao_Paulo",
            "2018-11-04",
            "2018-11-04T01:00:00-02:00",
        ),
        ("Asia/Beirut", "2026-03-29", "2026-03-29T01:00:00+03:00"),
        ("Africa/Cairo", "2026-04-24", "2026-04-24T01:00:00+03:00"),
        (
            "America/Santiago",
            "2026-09-06",
            "2026-09-06T01:00:00-03:00",
        ),
        ("America/Havana", "2025-03-09", "2025-03-09T01:00:00-04:00"),
        (
            "America/Asuncion",
            "2023-10-01",
            "2023-10-01T01:00:00-03:00",
        ),
        ("Asia/Tehran", "2022-03-22", "2022-03-22T01:00:00+04:30"),
        ("Asia/Amman", "2021-03-26", "2021-03-26T01:00:00+03:00"),
        ("Atlantic/Azores", "2026-03-29", "2026-03-29T01:00:00+00:00"),
    ] {
        let midnight = day
            .parse::<NaiveDate>()
            .unwrap()
            .and_time(chrono::NaiveTime::MIN);
        let known: Zone = zone.parse().unwrap();
        let start = known.first_instant(midnight).with_timezone(&known);
        assert_eq!(start.to_rfc3339(), first, "{zone}");
        let night = reader(&format!("{zone} 00:00-08:00 Mon-Sun"));
        let noon_before = known.first_instant(midnight - TimeDelta::hours(12));
        assert_eq!(
            night.next_start(noon_before).unwrap().to_rfc3339(),
            first,
            "{zone}"
        );
        assert_eq!(
            night.working_minutes(noon_before, noon_before + TimeDelta::days(1)),
            Some(420),
            "{zone}"
        );
    }
}

/// Where clocks go back at midnight, 23:00 to 24:00 happens twice and the day is an hour longer at its end.
#[test]
fn days_with_two_late_evenings() {
    for (zone, day) in [
        ("Asia/Beirut", "2026-10-24"),
        ("Africa/Cairo", "2026-10-29"),
        ("America/Santiago", "2026-04-04"),
    ] {
        let evening = reader(&format!("{zone} 16:00-24:00 Mon-Sun"));
        let known: Zone = zone.parse().unwrap();
        let noon = known.first_instant(
            day.parse::<NaiveDate>()
                .unwrap()
                .and_hms_opt(12, 0, 0)
                .unwrap(),
        );
        assert_eq!(
            evening.working_minutes(noon, noon + TimeDelta::days(1)),
            Some(540),
            "{zone}"
        );
    }
}

/// British Columbia, Alberta and Manitoba stay on summer time from November 2026, Morocco leaves it in September:
/// chrono-tz's own data has none of it.
#[test]
fn zones_that_change_their_rules() {
    for (zone, now, local) in [
        (
            "America/Vancouver",
            "2026-12-01T20:00:00Z",
            "2026-12-01T13:00:00-07:00",
        ),
        (
            "America/Edmonton",
            "2026-12-01T20:00:00Z",
            "2026-12-01T14:00:00-06:00",
        ),
        (
            "America/Winnipeg",
            "2026-12-01T20:00:00Z",
            "2026-12-01T15:00:00-05:00",
        ),
        (
            "Africa/Casablanca",
            "2026-12-01T20:00:00Z",
            "2026-12-01T20:00:00+00:00",
        ),
        (
            "Africa/Casablanca",
            "2026-03-01T20:00:00Z",
            "2026-03-01T20:00:00+00:00",
        ),
        (
            "Africa/Casablanca",
            "2026-06-01T20:00:00Z",
            "2026-06-01T21:00:00+01:00",
        ),
    ] {
        assert_eq!(clock(&reader(zone), now).local.to_rfc3339(), local);
    }
}

/// A holiday is a day of the reader's calendar, not of the sender's.
#[test]
fn a_holiday_on_the_readers_side_of_the_date_line() {
    let mut sina = reader("Pacific/Apia 09:00-17:00");
    sina.holidays = vec!["2026-03-06".parse().unwrap()];
    assert_eq!(clock(&sina, "2026-03-05T22:00:00Z").state, State::Holiday);
    assert_eq!(clock(&sina, "2026-03-04T22:00:00Z").state, State::Working);
}

#[test]
fn no_working_time_within_a_year() {
    let retired = reader("Europe/Berlin none");
    assert_eq!(
        seen(&retired, "2026-03-05T10:00:00Z"),
        (State::Weekend, String::new())
    );
    let advice = advise(
        &[reader("Europe/Berlin 09:00-17:00 none")],
        at("2026-03-05T10:00:00Z"),
    );
    assert_eq!(
        advice.why,
        "Mei is off today and has no working time within a year"
    );
    assert_eq!(advice.when, SendWhen::Either);
}

#[test]
fn around_the_clock() {
    let bot = reader("UTC 00:00-24:00 Mon-Sun");
    assert_eq!(
        seen(&bot, "2026-03-07T23:59:59Z"),
        (State::Working, String::new())
    );
    assert_eq!(
        windows(&[bot], at("2026-03-05T10:00:00Z"), Share::All).len(),
        1
    );
}

// What holds for any reader at any instant.

fn any_zone() -> impl Strategy<Value = Zone> {
    let names = [
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Asia/Singapore",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "America/Santiago",
        "Africa/Cairo",
        "Pacific/Apia",
        "Pacific/Chatham",
        "Africa/Casablanca",
        "Asia/Beirut",
        "America/Havana",
        "America/Vancouver",
        "Antarctica/Troll",
        "UTC-03:30",
    ];
    proptest::sample::select(names.map(|name| name.parse::<Zone>().unwrap()).to_vec())
}

fn any_reader() -> impl Strategy<Value = Reader> {
    // Shifts that overlap, run overnight or around the clock, and numbers that are no time of day: settings hold any.
    let hours = proptest::collection::vec((0..1500u16, 0..1500u16), 0..4).prop_map(Hours);
    let holidays = proptest::collection::vec(0..800i32, 0..6);
    let countries =
        proptest::option::of(proptest::sample::select(Country::all().collect::<Vec<_>>()));
    let parts = (any_zone(), hours, any::<u8>(), countries, holidays);
    parts.prop_map(|(zone, hours, days, country, holidays)| Reader {
        name: "Mei".to_owned(),
        country,
        zone: Some(zone),
        hours,
        days: Days(days),
        holidays: holidays
            .into_iter()
            .map(|day| NaiveDate::from_num_days_from_ce_opt(739_000 + day).unwrap())
            .collect(),
    })
}

/// Any second of 2011 to 2040, and now and then one at the ends of chrono's calendar.
fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    prop_oneof![
        50 => (1_293_840_000..2_240_611_200i64).prop_map(|second| DateTime::from_timestamp(second, 0).unwrap()),
        1 => Just(DateTime::<Utc>::MIN_UTC),
        1 => Just(DateTime::<Utc>::MAX_UTC),
    ]
}

proptest! {
    /// The next start is ahead, and at it they are at work; before it they are not.
    #[test]
    fn the_next_start_is_working_time(reader in any_reader(), now in any_instant(), percent in 0..100i32) {
        let clock = reader.at(now).clock.unwrap();
        prop_assert_eq!(clock.local.to_utc(), now);
        if let Some(start) = clock.next_start {
            let start = start.to_utc();
            prop_assert!(start > now);
            prop_assert_eq!(reader.at(start).clock.unwrap().state, State::Working);
            let between = now + (start - now) / 100 * percent;
            prop_assert!(between >= start || reader.at(between).clock.unwrap().state != State::Working);
            prop_assert_eq!(reader.working_minutes(now, start), Some(0));
        }
    }

    #[test]
    fn working_minutes_add_up(
        reader in any_reader(),
        now in 1_293_840_000..2_240_611_200i64,
        first in 0..200_000i64,
        second in 0..200_000i64,
    ) {
        // Whole minutes, so that no rounding is in the way.
        let instant = |minutes: i64| DateTime::from_timestamp(now / 60 * 60 + minutes * 60, 0).unwrap();
        let worked = |from, until| reader.working_minutes(instant(from), instant(until)).unwrap();
        prop_assert_eq!(worked(0, first) + worked(first, first + second), worked(0, first + second));
        prop_assert!(worked(0, first) <= worked(0, first + second));
        prop_assert!((0..=first).contains(&worked(0, first)));
        prop_assert_eq!(worked(first, 0), 0);
    }

    #[test]
    fn windows_and_slots_are_inside_working_time(
        team in proptest::collection::vec(any_reader(), 0..4),
        now in any_instant(),
        ahead in 0..20_000i64,
    ) {
        let at_work = |at: DateTime<Utc>| {
            team.iter().filter(|reader| reader.at(at).clock.unwrap().state == State::Working).count()
        };
        for share in [Share::All, Share::Most] {
            let enough = if share == Share::All { team.len() } else { team.len() / 2 + 1 };
            let windows = windows(&team, now, share);
            prop_assert!(windows.iter().is_sorted_by(|a, b| a.end < b.start));
            for window in windows {
                prop_assert!(window.start >= now && window.start < window.end);
                prop_assert!(at_work(window.start) >= enough);
                prop_assert!(at_work(window.end - TimeDelta::nanoseconds(1)) >= enough);
            }
        }
        let wanted = now.checked_add_signed(TimeDelta::minutes(ahead)).unwrap_or(now);
        let slots = fair_slots(&team, wanted, Zone::UTC, now);
        prop_assert!(slots.len() <= 3);
        for slot in slots {
            prop_assert!(slot > now);
            prop_assert_eq!(at_work(slot), team.len());
            prop_assert!(team.iter().all(|reader| reader.working_minutes(now, slot) >= Some(60)));
        }
    }

    #[test]
    fn advice_never_panics_and_says_why(team in proptest::collection::vec(any_reader(), 0..4), now in any_instant()) {
        let advice = advise(&team, now);
        prop_assert!(!advice.why.is_empty());
        prop_assert_eq!(advice.at.is_some(), advice.when == SendWhen::Later);
        prop_assert!(advice.at.is_none_or(|at| at.to_utc() > now));
        for reader in &team {
            prop_assert!(reader.sees(now, now).unwrap().working_minutes == 0);
        }
    }

    #[test]
    fn hours_and_days_read_back(text in ".{0,30}", shifts in proptest::collection::vec((0..1440u16, 0..=1440u16), 0..3)) {
        if let Ok(hours) = text.parse::<Hours>() {
            prop_assert_eq!(hours.to_string().parse(), Ok(hours));
        }
        if let Ok(days) = text.parse::<Days>() {
            prop_assert_eq!(days.to_string().parse(), Ok(days));
        }
        // Shifts that do not overlap read back as they were, in order.
        if let Ok(read) = Hours(shifts.clone()).to_string().parse::<Hours>() {
            let mut shifts = shifts;
            shifts.sort_unstable();
            prop_assert_eq!(read, Hours(shifts));
        }
    }
}
