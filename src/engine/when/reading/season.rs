//! Seasons: when each begins and ends, and which one runs.

use chrono::{Datelike, NaiveDate};

use crate::engine::when::{calendar::Stretch, words::Season};

/// The astronomical seasons of the northern hemisphere, to the day they usually turn, as Duckling has them:
/// spring 20 March to 21 June, summer to 23 September, autumn to 21 December, winter to 20 March, last days
/// included. Without a year, the one that runs or comes next.
pub(super) fn season_stretch(
    season: Season,
    year: Option<i32>,
    today: NaiveDate,
) -> Option<Stretch> {
    let in_year = |year: i32| {
        let (from, until) = match season {
            Season::Spring => ((3, 20), (year, 6, 22)),
            Season::Summer => ((6, 21), (year, 9, 24)),
            Season::Autumn => ((9, 23), (year, 12, 22)),
            Season::Winter => ((12, 21), (year + 1, 3, 21)),
        };
        let first = NaiveDate::from_ymd_opt(year, from.0, from.1)?;
        Some(Stretch::days(
            first,
            NaiveDate::from_ymd_opt(until.0, until.1, until.2)?,
        ))
    };
    match year {
        Some(year) => in_year(year),
        None => (today.year() - 1..=today.year() + 1)
            .filter_map(in_year)
            .find(|stretch| stretch.until.date() > today),
    }
}

/// The season that runs on `today`, or the one `step` seasons after it (before it, where negative).
pub(in crate::engine::when) fn season_beside(today: NaiveDate, step: i64) -> Option<Stretch> {
    let seasons = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];
    let all: Vec<Stretch> = (today.year() - 1..=today.year() + 1)
        .flat_map(|year| seasons.map(|season| season_stretch(season, Some(year), today)))
        .collect::<Option<_>>()?;
    let runs = all.iter().rposition(|season| season.from.date() <= today)?;
    all.get(runs.checked_add_signed(isize::try_from(step).ok()?)?)
        .copied()
}
