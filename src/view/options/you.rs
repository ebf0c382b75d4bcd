//! "You": zone, hours, days, clock, dates, and the names that pages call you by.

use chrono::{DateTime, Utc};

use super::{
    Options,
    form::{Item, YOU},
};
use crate::{
    engine::{when::DateOrder, zone::Zone},
    view::{Node, node::div, words},
};

pub(super) fn section(page: &Options, now: DateTime<Utc>) -> Vec<Node> {
    let mut fields: Vec<Node> = page.fields(&YOU).collect();
    for (item, field) in YOU.iter().zip(&mut fields) {
        match item.id {
            "zone" => *field = zone(page, item, now),
            "order" => *field = order(page, item),
            _ => {}
        }
    }
    vec![div("fields").children(fields)]
}

/// The zone with the time there, and the browser's guess where nothing was said.
pub(super) fn zone(page: &Options, item: &Item, now: DateTime<Utc>) -> Node {
    let settings = &page.held.settings;
    let zone = settings.zone.or(page.guess.zone).unwrap_or(Zone::UTC);
    let here = words::day_and_time(&now.with_timezone(&zone), settings.clock);
    let help = match settings.zone {
        Some(_) => format!("A city or a zone. It is {here} there."),
        None => format!("Your browser's; a city will do, too. It is {here} there."),
    };
    page.field(item, &zone.to_string(), &help)
}

fn order(page: &Options, item: &Item) -> Node {
    let (value, guess) = (page.held.settings.order, page.guess.order);
    let help = format!(
        "Without a choice: as in your browser's language, {}.",
        match guess.unwrap_or_default() {
            DateOrder::Dmy => "3/4 is 3 April",
            DateOrder::Mdy | DateOrder::Ymd => "3/4 is 4 March",
        }
    );
    let value = match value {
        None => "",
        Some(DateOrder::Mdy) => "mdy",
        Some(DateOrder::Dmy) => "dmy",
        Some(DateOrder::Ymd) => "ymd",
    };
    page.field(item, value, &help)
}
