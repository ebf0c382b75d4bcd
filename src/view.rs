//! What the surfaces show, as plain nodes that anybody can draw, and all of its wording.
//!
//! [`composer`] is the whole way from what a content script saw to what it paints: people and settings make the
//! engine's draft and desk, the engine judges, and chip and card word what it found. Nothing here knows a browser.

pub mod badge;
pub mod card;
pub mod chip;
pub mod clocks;
pub mod day;
pub mod edit;
pub mod fields;
pub mod gate;
pub mod marks;
pub mod node;
pub mod options;
pub mod popup;
pub mod reply;
pub mod told;
pub mod words;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    engine::{
        self, Review,
        letters::lower_case,
        pillars::Pillar,
        rules,
        table::Set,
        text::{Draft, Surface},
    },
    people::{People, Recipient, Sighting, recipients},
    settings::Settings,
    sites::{Profile, shown::Shown},
};

pub use badge::Badge;
pub use gate::Gate;
pub use marks::Mark;
pub use node::{Node, Press};
pub use told::Told;

/// A draft as a content script saw it in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Written {
    pub text: String,
    /// The text is not in the page, as the editor draws it; `text` is empty then.
    pub drawn: bool,
    pub subject: Option<String>,
    pub reply: bool,
    /// What the page makes of the place it is written in; none where it does not say.
    pub surface: Option<Surface>,
    /// The software that the page was found to be made with, where its host says nothing.
    pub app: String,
    pub sighting: Sighting,
    /// Local times of people that the page shows now.
    pub local_times: Vec<Shown>,
    /// Ids of the rules that were dismissed for this message.
    pub dismissed: Set<String>,
    /// No hints for this message.
    pub hushed: bool,
    /// What has just been done in the card.
    pub done: Option<Done>,
    /// The host of its page, as the browser says; empty where it is not known.
    #[serde(skip)]
    pub host: String,
}

/// What was done in the card, told there until the next thing happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// A fix is in the draft.
    Fixed,
    /// The editor took no fix, so it lies on the clipboard.
    Copied,
    /// Neither editor nor clipboard took it.
    Refused,
    Dismissed,
    /// The time to send at lies on the clipboard.
    Timed,
}

/// What to show beside a composer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Composer {
    /// None where there is nothing to say and nobody's clock to show.
    pub chip: Option<Node>,
    /// What opens from the chip. As text on its way, since it is seldom looked at and is made anew for every keystroke.
    #[serde(serialize_with = "node::as_text")]
    pub card: Node,
    /// The pillars a screen reader is told about when they are new.
    pub missing: Vec<Pillar>,
    /// What it is told.
    pub say: String,
    /// Readers in full, shown while the pointer or the focus rests on a chip that only counts them.
    pub peek: Option<Node>,
    /// Where vague words stand in the text.
    pub marks: Vec<Mark>,
    /// What is shown before this text is sent; none where it may go.
    pub gate: Option<Gate>,
    /// Milliseconds until a clock shown here changes.
    pub again_in: u32,
    #[serde(skip)]
    pub badge: Badge,
}

/// A draft with everything that was found out about it.
#[derive(Clone, Debug)]
pub struct Reviewed {
    pub draft: Draft,
    pub readers: Vec<Recipient>,
    pub review: Review,
    pub now: DateTime<Utc>,
    /// The host that it is written on; empty where it is not known.
    pub host: String,
    /// How its site sends later; empty where that is not known.
    pub later: &'static str,
    /// Nobody wants hints about it; true in the second where the whole site is quiet.
    pub hushed: Option<bool>,
    pub done: Option<Done>,
    /// What the site says of the time of a reader whose zone is not known.
    pub told: Option<Told>,
}

/// Reviews what a content script saw in a page.
pub fn reviewed(
    settings: &Settings,
    people: &People,
    profile: &Profile,
    written: &Written,
    now: DateTime<Utc>,
) -> Reviewed {
    let sure = !profile.name.is_empty();
    let sighting = Sighting {
        sure,
        ..written.sighting.clone()
    };
    let mut readers = recipients(people, &settings.me, &sighting, &written.text);
    for recipient in &mut readers {
        settings.norms.spare(&mut recipient.reader);
    }
    let surface = match written.surface.unwrap_or(profile.surface) {
        // A page without a profile is taken for a chat: a channel where several read it or the label says so.
        Surface::ChatDm
            if !sure
                && (readers.len() > 1
                    || sighting.label.contains('#')
                    || sighting.title.starts_with('#')) =>
        {
            Surface::ChatChannel
        }
        surface => surface,
    };
    let draft = Draft {
        text: written.text.clone(),
        subject: written.subject.clone(),
        surface,
        reply: written.reply || written.subject.as_deref().is_some_and(answers),
        recipients: readers
            .iter()
            .map(|recipient| recipient.reader.clone())
            .collect(),
        ..Draft::default()
    };
    let host = written.host.as_str();
    let snoozed = settings.snoozed_until(host, now).is_some();
    let hushed = (written.hushed || snoozed).then_some(snoozed);
    let mut desk = settings.desk();
    if hushed.is_some() {
        desk.muted = rules::ALL.iter().map(|rule| rule.id.to_owned()).collect();
    } else {
        let names: Vec<_> = draft
            .recipients
            .iter()
            .map(|reader| reader.name.as_str())
            .collect();
        desk.muted.extend(settings.silenced(host, &names));
        desk.muted.extend(written.dismissed.iter().cloned());
        if settings.norms.urgent.is_some() && settings.norms.calls_urgent(&written.text) {
            // The team has agreed by when.
            desk.muted
                .extend(["deadline/none", "deadline/vague"].map(String::from));
        }
    }
    let review = engine::review(&draft, &desk, now);
    let from = if sure { profile.name } else { host };
    Reviewed {
        told: Told::of(&review.recipients, &written.local_times, from, now),
        draft,
        readers,
        review,
        now,
        host: host.to_owned(),
        later: profile.later,
        hushed,
        done: written.done,
    }
}

/// The review of a text that stands in no page, as the card shows it but without its frame.
pub fn composer_card(
    settings: &Settings,
    people: &People,
    written: &Written,
    now: DateTime<Utc>,
) -> Node {
    let reviewed = reviewed(settings, people, crate::sites::of(""), written, now);
    let clocks = clocks::Clocks::of(settings, &reviewed.review.recipients, now);
    node::div("card")
        .with("role", "group")
        .with("aria-label", "Review of this draft")
        .child(card::head(&reviewed))
        .children(card::body(&reviewed, &clocks))
}

/// Whether a subject is that of an answer, as mail programs and forums mark it: "Re: Plan".
fn answers(subject: &str) -> bool {
    const MARKS: &[&str] = &[
        "re", "aw", "sv", "antw", "odp", "ynt", "rif", "回复", "回覆", "答复", "返信",
    ];
    subject
        .split_once([':', '：'])
        .is_some_and(|(mark, _)| MARKS.contains(&lower_case(mark.trim()).as_str()))
}

/// Chip, card and badge for a draft.
pub fn composer(settings: &Settings, reviewed: &Reviewed) -> Composer {
    let clocks = clocks::Clocks::of(settings, &reviewed.review.recipients, reviewed.now);
    Composer {
        chip: chip::chip(settings, reviewed, &clocks),
        card: card::card(settings, reviewed, &clocks),
        missing: reviewed.review.missing.clone(),
        say: words::missing(&reviewed.review.missing),
        peek: clocks.peek(),
        marks: if settings.marks {
            marks::marks(reviewed)
        } else {
            Vec::new()
        },
        gate: gate::gate(settings, reviewed),
        again_in: clocks::until_next_minute(reviewed.now),
        badge: badge::badge(&reviewed.review),
    }
}

/// A word or sentence with a capital letter. What we word ourselves begins with an English letter, and a name stays as it
/// is written.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect()
    })
}

#[cfg(test)]
mod testing {
    use chrono::{DateTime, Utc};

    use super::{Reviewed, Written, reviewed};
    use crate::{
        engine::zone::Zone,
        people::{People, Person, Sighting},
        settings::Settings,
        sites::generic::PROFILE,
    };

    /// Settings without a fault in them, and a draft to Mei in Singapore as they have it reviewed.
    pub(super) fn to_mei(settings: &str, text: &str, now: DateTime<Utc>) -> (Settings, Reviewed) {
        let people = People::from(vec![Person {
            name: "Mei Tan".into(),
            zone: Zone::named("Asia/Singapore"),
            ..Person::default()
        }]);
        let (settings, problems) = Settings::read(settings);
        assert_eq!(problems, []);
        let written = Written {
            text: text.into(),
            sighting: Sighting {
                label: "Message Mei Tan".into(),
                ..Sighting::default()
            },
            ..Written::default()
        };
        let reviewed = reviewed(&settings, &people, &PROFILE, &written, now);
        (settings, reviewed)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};

    use super::{Reviewed, testing};
    use crate::engine::readers::State;

    /// A draft to Mei, at 10:00 of her Thursday.
    fn to_mei(norms: &str, text: &str) -> Reviewed {
        let now = Utc.with_ymd_and_hms(2026, 3, 5, 2, 0, 0).unwrap();
        testing::to_mei(&format!(r#"{{"norms":{norms}}}"#), text, now).1
    }

    #[test]
    fn the_teams_quiet_hours_and_days_are_everybodys_time_off() {
        for (norms, state) in [
            ("{}", State::Working),
            (r#"{"quiet_hours":"20:00-11:00"}"#, State::BeforeWork),
            (r#"{"quiet_hours":"20:00-08:00"}"#, State::Working),
            (r#"{"quiet_days":"Thu"}"#, State::Weekend),
        ] {
            let readers = to_mei(norms, "Hello").review.recipients;
            assert_eq!(readers[0].clock.as_ref().unwrap().state, state, "{norms}");
        }
    }

    #[test]
    fn what_the_team_calls_urgent_needs_a_date_until_it_has_agreed_on_one() {
        let text =
            "Please check the failover of the eu-west queue, sev1, see https://example.com/i/12.";
        let asked = |norms| {
            let hints = to_mei(norms, text).review.hints;
            hints.iter().any(|hint| hint.message.contains("“sev1”"))
        };
        assert!(!asked("{}"));
        assert!(asked(r#"{"urgent_words":["SEV1"]}"#));
        assert!(!asked(r#"{"urgent_words":["SEV1"],"urgent":"30 minutes"}"#));
    }
}
