//! Reading time expressions: the corpora beside this file, and what must hold for any text.
//!
//! `times/found.tsv` has one expression a line, `times/nothing.txt` texts in which there is none. Both are
//! our own; their answers were worked out from the calendar, not from the engine's output.

#![allow(
    clippy::unwrap_used,
    reason = "what a test's own data cannot be read from should stop it"
)]

use std::fmt::Write;

use chrono::{DateTime, Utc};
use wellsent::engine::{
    when::{Bound, DateOrder, Expression, Grain, Reference, ZoneSource, find},
    zone::Zone,
};

const FOUND: &str = include_str!("times/found.tsv");
const NOTHING: &str = include_str!("times/nothing.txt");

/// The line that sets the reference: an instant, a zone, an order, and the zones of the people involved.
fn reference(line: &str) -> Reference {
    let mut words = line.split_whitespace().skip(1);
    let now: DateTime<Utc> = words.next().unwrap().parse().unwrap();
    let zone = Zone::named(words.next().unwrap()).unwrap();
    let order = match words.next() {
        Some("dmy") => DateOrder::Dmy,
        Some("ymd") => DateOrder::Ymd,
        _ => DateOrder::Mdy,
    };
    let people = words.map(|name| Zone::named(name).unwrap()).collect();
    Reference {
        now,
        zone,
        order,
        people,
    }
}

fn show(text: &str, expression: &Expression) -> String {
    let wall = |at: &DateTime<Zone>| at.naive_local().format("%Y-%m-%dT%H:%M").to_string();
    let mut line = format!("{}\t{}", expression.span.of(text), wall(&expression.from));
    if let Some(until) = &expression.until {
        write!(line, "/{}", wall(until)).unwrap();
    }
    let grain = match expression.grain {
        Grain::Minute => "minute",
        Grain::Hour => "hour",
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Year => "year",
    };
    let bound = match expression.bound {
        Bound::By => "by",
        Bound::At => "at",
        Bound::Within => "within",
        Bound::After => "after",
        Bound::Between => "between",
    };
    let zone = match expression.zone_source {
        ZoneSource::Text => expression.from.timezone().name().into_owned(),
        ZoneSource::Sender => "-".to_owned(),
    };
    format!("{line}\t{grain}\t{bound}\t{zone}")
}

#[test]
fn every_expression_of_the_corpus() {
    let mut at = None;
    let mut lines = 0;
    let mut wrong = String::new();
    for line in FOUND
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if line.starts_with('@') {
            at = Some(reference(line));
            continue;
        }
        lines += 1;
        let (marked, gold) = line.split_once('\t').unwrap();
        let (before, rest) = marked.split_once('«').unwrap();
        let (span, after) = rest.split_once('»').unwrap();
        let text = format!("{before}{span}{after}").replace("\\n", "\n");
        let found: Vec<String> = find(&text, at.as_ref().unwrap())
            .iter()
            .map(|expression| show(&text, expression))
            .collect();
        let expected = [format!("{span}\t{gold}")];
        if found != expected {
            writeln!(
                wrong,
                "{text}\n  expected {}\n  found    {}",
                expected[0],
                found.join(" | ")
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(lines >= 800, "{lines} lines");
}

#[test]
fn nothing_where_there_is_nothing() {
    let at = reference("@ 2026-03-04T15:20:00-05:00 America/New_York mdy");
    let mut lines = 0;
    let mut wrong = String::new();
    for line in NOTHING
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        lines += 1;
        let text = line.replace("\\n", "\n");
        for expression in find(&text, &at) {
            writeln!(wrong, "{text}\n  found {}", show(&text, &expression)).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(lines >= 300, "{lines} lines");
}

mod remarks {
    use chrono::{NaiveDate, Weekday};
    use wellsent::engine::when::Remark;

    use super::*;

    #[track_caller]
    fn check(at: &str, text: &str, expected: &[Remark]) -> Expression {
        let found = find(text, &reference(at));
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].remarks, expected, "{text}");
        found[0].clone()
    }

    const NEW_YORK: &str = "@ 2026-03-04T15:20:00-05:00 America/New_York mdy";

    #[test]
    fn a_weekday_that_the_date_does_not_have() {
        check(
            NEW_YORK,
            "by Monday 13 March 2026",
            &[Remark::WeekdayMismatch {
                actual: Weekday::Fri,
            }],
        );
        check(NEW_YORK, "by Friday 13 March 2026", &[]);
    }

    #[test]
    fn a_day_that_no_calendar_has() {
        check(NEW_YORK, "on 31 April", &[Remark::NoSuchDate]);
        check(NEW_YORK, "on 29 February 2027", &[Remark::NoSuchDate]);
        check(NEW_YORK, "on 29 February 2028", &[]);
    }

    #[test]
    fn a_date_of_two_orders() {
        let other = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
        check(NEW_YORK, "by 4/5/2026", &[Remark::AmbiguousOrder { other }]);
        check(NEW_YORK, "by 14/5/2026", &[]);
    }

    #[test]
    fn an_abbreviation_that_the_people_decide() {
        let named = |name| Zone::named(name).unwrap();
        let lone = find("by Friday 5pm IST", &reference(NEW_YORK));
        assert!(
            matches!(&lone[0].remarks[..], [Remark::AmbiguousZone { candidates }] if candidates.len() > 1)
        );
        let dublin = check(
            &format!("{NEW_YORK} Europe/Dublin"),
            "by 3 July 5pm IST",
            &[],
        );
        assert_eq!(dublin.from.timezone(), named("Europe/Dublin"));
        let kolkata = check(
            &format!("{NEW_YORK} Asia/Kolkata"),
            "by Friday 5pm IST",
            &[],
        );
        assert_eq!(kolkata.from.timezone(), named("Asia/Kolkata"));
    }

    #[test]
    fn an_abbreviation_out_of_season() {
        let july = check(NEW_YORK, "on 3 July at 5pm CET", &[Remark::WrongSeason]);
        assert_eq!(july.from.to_rfc3339(), "2026-07-03T17:00:00+02:00");
        check(NEW_YORK, "on 3 July at 5pm CEST", &[]);
        check(NEW_YORK, "on 3 July at 5pm PT", &[]);
    }

    #[test]
    fn hours_that_a_change_of_clocks_skips_or_repeats() {
        let skipped = check(NEW_YORK, "on 8 March at 2:30am", &[Remark::SkippedHour]);
        assert_eq!(skipped.from.to_rfc3339(), "2026-03-08T03:30:00-04:00");
        let doubled = check(NEW_YORK, "on 1 November at 1:30am", &[Remark::DoubledHour]);
        assert_eq!(doubled.from.to_rfc3339(), "2026-11-01T01:30:00-04:00");
    }
}

mod properties {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    /// Any instant of the years 1990 to 2090.
    fn instant() -> impl Strategy<Value = DateTime<Utc>> {
        (631_152_000_i64..3_786_912_000)
            .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap())
    }

    fn at(now: DateTime<Utc>, zone: &str) -> Reference {
        Reference {
            now,
            zone: Zone::named(zone).unwrap(),
            order: DateOrder::Mdy,
            people: Vec::new(),
        }
    }

    /// Pieces of time expressions in any order, which reach deeper than random characters do.
    fn pieces() -> impl Strategy<Value = String> {
        let word = prop::sample::select(vec![
            "in",
            "on",
            "at",
            "by",
            "from",
            "to",
            "until",
            "between",
            "and",
            "the",
            "of",
            "a",
            "next",
            "last",
            "this",
            "after",
            "before",
            "week",
            "month",
            "year",
            "days",
            "hours",
            "Friday",
            "mon",
            "may",
            "Jan",
            "14",
            "3",
            "3rd",
            "31",
            "2026",
            "17:30",
            "5pm",
            "noon",
            "midnight",
            "half",
            "past",
            "quarter",
            "first",
            "second",
            "morning",
            "tonight",
            "EOD",
            "end",
            "early",
            "mid",
            "Q3",
            "CET",
            "PT",
            "UTC+5:30",
            "Berlin",
            "time",
            "Easter",
            "Diwali",
            "eid",
            "christmas",
            "eve",
            "weekend",
            "-",
            "/",
            ",",
            ".",
            "(",
            ")",
            "'s",
            "T",
            "Z",
            "now",
            "ago",
            "within",
            "1/2",
            "2.5",
            "999999999",
            "29",
            "Feb",
            "working",
            "for",
            "closest",
            "ides",
            "\n",
            "`",
            "é",
            "🎉",
            "–",
        ]);
        let gap = prop::sample::select(vec![" ", "", " ", "-"]);
        prop::collection::vec((word, gap), 0..40).prop_map(|pairs| {
            pairs
                .into_iter()
                .flat_map(|(word, gap)| [word, gap])
                .collect()
        })
    }

    fn spans_are_sound(text: &str, found: &[Expression]) {
        let mut end = 0;
        for expression in found {
            assert!(expression.span.start >= end, "overlapping in {text:?}");
            assert!(
                expression.span.start < expression.span.end,
                "empty in {text:?}"
            );
            assert!(
                text.get(expression.span.range()).is_some(),
                "off a character's edge in {text:?}"
            );
            assert!(
                expression.until.is_none_or(|until| expression.from < until),
                "ends before it starts: {text:?}"
            );
            end = expression.span.end;
        }
    }

    /// Expressions that depend on today's place in the week and on the clock, but on no month or year.
    const RELATIVE: &[&str] = &[
        "today",
        "tomorrow at 5pm",
        "by Friday",
        "next Tuesday",
        "Monday week",
        "this week",
        "next week",
        "over the weekend",
        "in 3 days",
        "in two weeks",
        "within 5 days",
        "in 2 hours",
        "by EOD",
        "EOW",
        "early next week",
        "tonight",
        "tomorrow morning",
        "at 3",
        "by 17:30",
        "from 3 to 5pm",
        "Mon-Wed",
        "last Sunday",
        "a week from Thursday",
        "in 3 working days",
        "the next 3 days",
        "two Fridays from now",
        "day after tomorrow",
        "10 minutes before noon",
        "the rest of the week",
        "late next week",
        "2 hours ago",
    ];

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in any::<String>(), now in instant()) {
            spans_are_sound(&text, &find(&text, &at(now, "Europe/Berlin")));
        }

        #[test]
        fn any_pieces_are_read_without_panic(text in pieces(), now in instant()) {
            spans_are_sound(&text, &find(&text, &at(now, "America/New_York")));
        }

        #[test]
        fn whole_weeks_later_everything_relative_is_whole_weeks_later(
            text in prop::sample::select(RELATIVE), now in instant(), weeks in -500_i64..500,
        ) {
            let shift = TimeDelta::weeks(weeks);
            let here = find(text, &at(now, "UTC"));
            let there = find(text, &at(now + shift, "UTC"));
            prop_assert_eq!(here.len(), 1);
            prop_assert_eq!(there.len(), 1);
            prop_assert_eq!(here[0].from + shift, there[0].from);
            prop_assert_eq!(here[0].until.map(|until| until + shift), there[0].until);
            prop_assert_eq!(here[0].grain, there[0].grain);
        }

        #[test]
        fn text_around_an_expression_does_not_change_its_reading(
            before in "[^`]{0,60}", after in "[^`]{0,60}", line in prop::sample::select(FOUND.lines().filter(|line| line.contains('«')).collect::<Vec<_>>()),
        ) {
            let reference = reference("@ 2026-03-04T15:20:00-05:00 America/New_York mdy");
            let text = line.split('\t').next().unwrap().replace(['«', '»'], "");
            let alone = find(&text, &reference);
            let lead = format!("{before}\n\n");
            let surrounded = find(&format!("{lead}{text}\n\n{after}"), &reference);
            for expression in alone {
                let mut moved = expression.clone();
                moved.span.start += lead.len();
                moved.span.end += lead.len();
                prop_assert!(surrounded.contains(&moved), "{} is lost or changed", expression.span.of(&text));
            }
        }
    }
}
