//! "You": zone, hours, days, clock, dates, and the names that pages call you by.

use chrono::{DateTime, Utc};

use super::{Options, ZONES, titled};
use crate::{
    engine::{
        readers::{InvalidDays, InvalidHours},
        when::DateOrder,
        zone::Zone,
    },
    people::stored,
    settings::{BeforeSending, ClockStyle, Settings},
    view::{Node, fields::Field, node::div, words},
};

/// The names of this section's fields.
pub const FIELDS: &[&str] = &[
    "zone", "hours", "days", "clock", "order", "me", "send", "marks",
];

impl Options {
    /// Sets one of the user's own fields; true where it is to be stored.
    pub(super) fn set(&mut self, field: &str, value: &str) -> bool {
        self.refused.retain(|(refused, _, _)| refused != field);
        match read(&mut self.settings, field, value.trim()) {
            Ok(()) => true,
            Err(problem) => {
                self.refused
                    .push((field.to_owned(), value.to_owned(), problem));
                false
            }
        }
    }
}

fn read(settings: &mut Settings, field: &str, value: &str) -> Result<(), String> {
    match field {
        "zone" if value.is_empty() => settings.zone = None,
        "zone" => settings.zone = Some(stored::zone(value)?),
        "hours" => {
            settings.hours = value
                .parse()
                .map_err(|error: InvalidHours| error.to_string())?;
        }
        "days" => {
            settings.days = value
                .parse()
                .map_err(|error: InvalidDays| error.to_string())?;
        }
        "clock" => {
            settings.clock = if value == "12" {
                ClockStyle::Twelve
            } else {
                ClockStyle::TwentyFour
            }
        }
        "order" => {
            settings.order = match value {
                "mdy" => Some(DateOrder::Mdy),
                "dmy" => Some(DateOrder::Dmy),
                "ymd" => Some(DateOrder::Ymd),
                _ => None,
            }
        }
        "me" => {
            settings.me = value
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect();
        }
        "send" => {
            settings.before_sending = match value {
                "off" => BeforeSending::Off,
                "ask" => BeforeSending::AskOnce,
                _ => BeforeSending::Remind,
            }
        }
        "marks" => settings.marks = value != "off",
        _ => return Err(format!("there is no field {field:?}")),
    }
    Ok(())
}

pub(super) fn section(page: &Options, now: DateTime<Utc>) -> Node {
    let settings = &page.settings;
    let zone = settings.zone.or(page.guess.zone).unwrap_or(Zone::UTC);
    let here = words::day_and_time(&now.with_timezone(&zone), settings.clock);
    let zone_help = match settings.zone {
        Some(_) => format!("It is {here} there."),
        None => format!("Your browser's. It is {here} there."),
    };
    let order_help = format!(
        "Without a choice: as in your browser's language, {}.",
        order_words(page.guess.order.unwrap_or_default())
    );
    let refused = |field: &str| page.refused.iter().find(|(refused, _, _)| refused == field);
    let one = |name: &'static str, label: &'static str, value: &str, help: &str| {
        let refused = refused(name);
        Field {
            name,
            label,
            value: refused.map_or(value, |(_, typed, _)| typed),
            help,
            problem: refused.map(|(_, _, problem)| problem.as_str()),
            list: (name == "zone").then_some(ZONES),
        }
        .text()
    };
    let clock = Field {
        name: "clock",
        label: "Clock",
        value: if settings.clock == ClockStyle::Twelve {
            "12"
        } else {
            "24"
        },
        ..Field::default()
    };
    let order = Field {
        name: "order",
        label: "Dates in numbers",
        value: settings.order.map_or("", order_value),
        help: &order_help,
        ..Field::default()
    };
    let send = Field {
        name: "send",
        label: "Before you send",
        value: match settings.before_sending {
            BeforeSending::Off => "off",
            BeforeSending::Remind => "remind",
            BeforeSending::AskOnce => "ask",
        },
        help: "Where something is missing or your reader is off. Asking holds the first Enter or click; the second always sends.",
        ..Field::default()
    };
    let marks = Field {
        name: "marks",
        label: "Vague words",
        value: if settings.marks { "on" } else { "off" },
        ..Field::default()
    };
    titled("you", "You", "Times in your drafts are read in your zone.").child(
        div("fields")
            .child(one("zone", "Time zone", &zone.to_string(), &zone_help))
            .child(one(
                "hours",
                "Working hours",
                &settings.hours.to_string(),
                "Several shifts joined by commas.",
            ))
            .child(one(
                "days",
                "Working days",
                &settings.days.to_string(),
                "Mon-Fri, Sun-Thu or Mon,Wed,Fri.",
            ))
            .child(clock.choice(&[("24", "19:14"), ("12", "7:14 PM")]))
            .child(order.choice(&[
                ("", "As in my language"),
                ("mdy", order_words(DateOrder::Mdy)),
                ("dmy", order_words(DateOrder::Dmy)),
                ("ymd", order_words(DateOrder::Ymd)),
            ]))
            .child(send.choice(&[
                ("off", "Say nothing"),
                ("remind", "Remind me"),
                ("ask", "Ask me once"),
            ]))
            .child(marks.choice(&[("on", "Mark them in the text"), ("off", "Only in the card")]))
            .child(one(
                "me",
                "What pages call you",
                &settings.me.join(", "),
                "Your name and handles, so that nobody tells you your own time.",
            )),
    )
}

fn order_value(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Mdy => "mdy",
        DateOrder::Dmy => "dmy",
        DateOrder::Ymd => "ymd",
    }
}

fn order_words(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Mdy => "3/4 is 4 March",
        DateOrder::Dmy => "3/4 is 3 April",
        DateOrder::Ymd => "year first, 3/4 is 4 March",
    }
}
