//! The engine: a draft, a desk and an instant go in, a [`Review`] comes out.
//!
//! Pure in the strict sense: no I/O, no clock, no browser. Every surface, the command line, the tests
//! and the benchmarks call [`review`] and nothing else to judge a draft.

pub mod acts;
pub mod aspects;
pub mod dates;
pub mod kind;
pub mod letters;
pub mod model;
pub mod order;
pub mod pillars;
pub mod readers;
pub mod rules;
pub mod score;
pub mod table;
pub mod templates;
pub mod text;
pub mod when;
pub mod wording;
pub mod zone;

use chrono::{DateTime, Utc};

use kind::Kind;
use pillars::{Ask, Context, Deadline, Pillar};
use readers::{Advice, ReaderNow};
use rules::Hint;
use table::Set;
use text::Draft;
use when::DateOrder;
use zone::Zone;

/// Where the sender sits and what they set: everything about them that a review depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The sender's own zone; times without a zone in the draft are read in it.
    pub zone: Zone,
    /// How the sender writes numeric dates such as 3/4.
    pub order: DateOrder,
    /// Ids of the rules that the sender has switched off, as in [`rules::Rule::id`].
    pub muted: Set<String>,
    /// The sender's own words for haste without a date, in lower case.
    pub haste: Vec<String>,
    /// Words that their readers know: nothing is hinted at about exactly these. In lower case.
    pub known: Set<String>,
    /// Every draft is read as English, whatever it looks like.
    pub english: bool,
}

impl Desk {
    /// A desk in `zone` with every rule on and month-first numeric dates.
    pub fn in_zone(zone: Zone) -> Desk {
        Desk {
            zone,
            order: DateOrder::default(),
            muted: Set::new(),
            haste: Vec::new(),
            known: Set::new(),
            english: false,
        }
    }
}

/// What the engine found in one draft. Spans are byte offsets into the draft's text.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// What kind of message this is.
    pub kind: Kind,
    /// 0 to 100, or none where there is nothing to score (social messages and acknowledgements).
    /// 100 less the points of every hint, see [`score`].
    pub score: Option<u8>,
    pub ask: Ask,
    pub deadline: Deadline,
    pub context: Context,
    /// The pillars the sender is warned about, in the order context, deadline, ask.
    pub missing: Vec<Pillar>,
    /// True where the message had better be a conversation.
    pub talk_instead: bool,
    /// Warnings first, then notes; each in text order.
    pub hints: Vec<Hint>,
    /// The readers' clocks at the instant of the review, in the order of the draft's recipients.
    pub recipients: Vec<ReaderNow>,
    /// When to send, judged by the readers' working hours.
    pub send: Advice,
}

/// Reviews one draft as it stands at `now`. Never panics, on any text.
pub fn review(draft: &Draft, desk: &Desk, now: DateTime<Utc>) -> Review {
    let mut review = assess(draft, desk, now);
    rules::keep_helpful(&mut review, draft, |mended| assess(mended, desk, now));
    review
}

/// A review whose fixes nobody has tried.
fn assess(draft: &Draft, desk: &Desk, now: DateTime<Utc>) -> Review {
    let mut text = text::Text::read(&draft.text);
    text.heed(desk);
    let reference = when::Reference {
        now,
        zone: desk.zone,
        order: desk.order,
        people: draft
            .recipients
            .iter()
            .filter_map(|reader| reader.zone)
            .collect(),
    };
    let times = when::find(&draft.text, &reference);
    let acts = acts::find(&text, draft, &times);
    let ruled = ruled(&text, draft, &acts, &times, now);
    let leaning = model::weigh(&text, draft, &acts, &times, now, &ruled);
    let kind = kind::of(&text, draft, &acts, ruled.kind, &leaning);
    let model::Ruled {
        kind: ruled_kind,
        mut ask,
        mut deadline,
        mut context,
        ..
    } = ruled;
    // What was read for the rules' kind holds unless the weights chose another.
    if kind != ruled_kind {
        deadline = pillars::deadline(&text, kind, &acts, &times, now);
        context = pillars::context(&text, draft, kind, &acts);
    }
    let mut missing = pillars::missing(&text, draft, kind, &acts, &ask, &deadline, &leaning);
    pillars::settle(&text, &acts, &missing, &mut ask, &mut context);
    let talk_instead = pillars::talk_instead(&text, draft, kind, &acts, &deadline, &times, now);
    let recipients: Vec<_> = draft
        .recipients
        .iter()
        .map(|reader| reader.at(now))
        .collect();
    let evidence = rules::Evidence {
        text: &text,
        draft,
        desk,
        now,
        kind,
        times: &times,
        acts: &acts,
        ask: &ask,
        deadline: &deadline,
        context: &context,
        missing: &missing,
        talk_instead,
        leaning: &leaning,
    };
    let mut hints = rules::check(&evidence);
    score::fit(&mut hints);
    missing.retain(|pillar| hints.iter().any(|hint| hint.pillar == Some(*pillar)));
    Review {
        kind,
        score: score::of(kind, text.known_language, &hints),
        send: readers::advise(&draft.recipients, now),
        ask,
        deadline,
        context,
        missing,
        talk_instead,
        hints,
        recipients,
    }
}

/// What the rules make of a draft by themselves, before anything learned is weighed.
pub fn ruled(
    text: &text::Text,
    draft: &Draft,
    acts: &[acts::Act],
    times: &[when::Expression],
    now: DateTime<Utc>,
) -> model::Ruled {
    let kind = kind::ruled(text, draft, acts, times);
    let ask = pillars::ask(text, acts);
    let deadline = pillars::deadline(text, kind, acts, times, now);
    let context = pillars::context(text, draft, kind, acts);
    let missing = pillars::ruled(text, draft, kind, acts, &ask, &deadline, &context);
    model::Ruled {
        kind,
        ask,
        deadline,
        context,
        missing,
    }
}
