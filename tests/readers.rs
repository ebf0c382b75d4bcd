//! Readers' clocks at instants that are easy to get wrong, each its own case, with every zone and instant spelled out.

#![allow(
    clippy::unwrap_used,
    reason = "a test's helpers may fail loudly as the tests do"
)]

use chrono::{DateTime, Utc};
use wellsent::engine::readers::{Clock, Reader, SendWhen, State, advise};

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
        holidays: Vec::new(),
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
            "Mei is asleep and starts at 09:00 UTC+8".into()
        )
    );
    assert_eq!(
        advice("2026-03-05T08:20:00+08:00"),
        (
            SendWhen::Either,
            String::new(),
            "Mei starts within the hour, at 09:00 UTC+8".into()
        )
    );
    assert_eq!(
        advice("2026-03-07T10:00:00+08:00"),
        (
            SendWhen::Later,
            "2026-03-09T09:00:00+08:00".into(),
            "Mei is off today and starts on Mon 9 Mar at 09:00 UTC+8".into()
        )
    );
}
