//! Who will read a draft: what the page shows and what the draft says, matched to the people the sender knows.
//!
//! A site with a profile is believed where it lists its recipients. On any other page, a list of members may
//! belong to something else, so a composer whose accessible label names somebody ("Message Mei Tan") goes first.
//! Where neither says it, the @names in the draft do. Readers who are not known keep their name and have no zone, so
//! that a surface can offer to add it; the sender is never their own reader.

use serde::{Deserialize, Serialize};

use super::{
    People, Person,
    addresses::{self, Addressee},
    key,
};
use crate::engine::{letters::lower_case, readers::Reader};

/// What a page shows about who will read the draft, as the content script found it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Sighting {
    /// The recipients that the site's profile finds in the page, the sender perhaps among them.
    pub seen: Vec<Seen>,
    /// The composer's accessible name or placeholder.
    pub label: String,
    /// What the conversation around the composer is called.
    pub title: String,
    /// What the page calls the sender.
    pub me: String,
    /// True where the page was read by a profile made for it.
    pub sure: bool,
}

/// One recipient in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seen {
    pub name: String,
    /// An address, handle or id, where the page gives one.
    pub id: String,
    /// Whether the name is a list, with commas between: "Mei Tan, Ana Silva".
    pub many: bool,
}

/// Somebody who will read the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    pub reader: Reader,
    /// False where the people list does not know them.
    pub known: bool,
}

/// Words that labels say instead of a name: "Message body".
const NO_NAMES: &[&str] = &[
    "all", "body", "channel", "chat", "comment", "everyone", "group", "text", "thread",
];

/// What a page calls the one who writes.
const ONESELF: &[&str] = &["you", "me"];

/// Words after an "@" that call a group and nobody by name.
const GROUPS: &[&str] = &[
    "all", "channel", "everyone", "group", "here", "room", "team",
];

/// What labels say before a person's name.
const LEADS: &[&str] = &[
    "send message to ",
    "send a message to ",
    "write a message to ",
    "message to ",
    "message ",
    "write to ",
    "reply to ",
    "chat with ",
    "talk to ",
    "direct message to ",
    "dm ",
    "to ",
    "nachricht an ",
    "schreibe an ",
    "antwort an ",
    "message à ",
    "écrire à ",
    "envoyer un message à ",
    "mensaje a ",
    "enviar mensaje a ",
    "mensagem para ",
    "messaggio a ",
    "bericht aan ",
    "meddelande till ",
];

/// Everybody who will read `text`, in the order in which the page and the draft name them, each once.
pub fn recipients(
    people: &People,
    me: &[String],
    sighting: &Sighting,
    text: &str,
) -> Vec<Recipient> {
    let mut found = Found {
        people,
        me: me
            .iter()
            .chain([&sighting.me])
            .map(|own| key(own))
            .filter(|own| !own.is_empty())
            .collect(),
        list: Vec::new(),
    };
    if !sighting.sure {
        found.add_from_label(&sighting.label);
    }
    if found.list.is_empty() {
        for seen in &sighting.seen {
            if seen.many {
                for one in addresses::list(&seen.name) {
                    found.add_seen(one);
                }
            } else {
                let one = addresses::one(&seen.name);
                let id = if seen.id.trim().is_empty() {
                    one.address
                } else {
                    &seen.id
                };
                found.add_seen(Addressee { address: id, ..one });
            }
        }
    }
    if found.list.is_empty() {
        found.add_from_label(&sighting.label);
        found.add_from_title(&sighting.title);
        found.add_mentions(text);
    }
    found.list
}

struct Found<'a> {
    people: &'a People,
    /// What the sender is called, as keys.
    me: Vec<String>,
    list: Vec<Recipient>,
}

impl Found<'_> {
    fn add(&mut self, person: Option<&Person>, called: &str) {
        let reader = person.map_or_else(
            || Reader {
                name: called.trim().to_owned(),
                ..Reader::default()
            },
            Person::reader,
        );
        let is_me = |called: &str| self.me.contains(&key(called));
        let mine = is_me(called)
            || ONESELF.contains(&key(called).as_str())
            || is_me(&reader.name)
            || person.is_some_and(|person| person.handles.iter().any(|handle| is_me(handle)));
        let known = self
            .list
            .iter()
            .any(|other| key(&other.reader.name) == key(&reader.name));
        if !mine && !known && !reader.name.is_empty() {
            self.list.push(Recipient {
                reader,
                known: person.is_some(),
            });
        }
    }

    /// Somebody in a list, whose entry may say more than a name: "Mei Tan, Singapore".
    fn add_seen(&mut self, seen: Addressee) {
        let people = self.people;
        let name = if seen.name.is_empty() {
            seen.address
        } else {
            seen.name
        };
        let words = words(name);
        if words.len() > 1
            && words
                .last()
                .is_some_and(|last| ONESELF.contains(&last.as_str()))
        {
            return; // "Sam Reed (you)"
        }
        let person = people
            .find(seen.address)
            .or_else(|| people.find(name))
            .or_else(|| people.standing_in(&words, false).into_iter().next());
        self.add(person, name);
    }

    /// The people whose whole name or handle stands in the label, else the unknown person that it plainly names.
    fn add_from_label(&mut self, label: &str) {
        let label = label.trim();
        let people = self.people;
        let words = words(label);
        for person in people.standing_in(&words, true) {
            self.add(Some(person), &person.name);
        }
        if self.list.is_empty()
            && let Some(name) = named_in(label)
        {
            self.add(people.find(name), name);
        }
    }

    /// The one whom a conversation is called after: somebody known, or an unknown "@mei" or "mei@example.com".
    fn add_from_title(&mut self, title: &str) {
        let title = title.trim();
        let people = self.people;
        let named = title.starts_with('@') || !addresses::one(title).address.is_empty();
        if let Some(person) = people.find(title) {
            self.add(Some(person), title);
        } else if named && !title.contains(char::is_whitespace) {
            self.add(None, title);
        }
    }

    fn add_mentions(&mut self, text: &str) {
        let people = self.people;
        for (at, _) in text.match_indices('@') {
            if text[..at]
                .chars()
                .next_back()
                .is_some_and(|before| before.is_alphanumeric() || before == '@')
            {
                continue; // an address, not a mention
            }
            let rest = &text[at + 1..];
            let mut parts = rest.split(' ');
            let first = handle(parts.next().unwrap_or_default());
            let second = handle(parts.next().unwrap_or_default());
            // "@Mei Tan" is Mei Tan where she is known; else the mention is its first word.
            let both = format!("{first} {second}");
            let person = people.called(&both).or_else(|| people.find(first));
            if !first.is_empty() && !GROUPS.contains(&key(first).as_str()) {
                self.add(person, first);
            }
        }
    }
}

/// The start of `word` that can belong to a handle.
fn handle(word: &str) -> &str {
    let end = word
        .find(|letter: char| !letter.is_alphanumeric() && !"._-".contains(letter))
        .unwrap_or(word.len());
    word[..end].trim_end_matches(['.', '-', '_'])
}

/// The one person that a label such as "Message Mei Tan" or "Message Mei Tan. History is on." plainly names.
fn named_in(label: &str) -> Option<&str> {
    let lead = LEADS.iter().find(|lead| {
        label
            .get(..lead.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(lead))
    })?;
    let rest = &label[lead.len()..];
    if let Some(called) = rest.strip_prefix('@') {
        let called = handle(called.split_whitespace().next().unwrap_or_default());
        let alone = rest.trim_end_matches(['.', '…']).len() == called.len() + 1;
        if alone && !called.is_empty() && !GROUPS.contains(&key(called).as_str()) {
            return Some(called);
        }
    }
    let rest = rest.trim_start_matches('@');
    let end = rest
        .find(['.', ',', '…', '(', ':', '\n'])
        .unwrap_or(rest.len());
    let name = rest[..end].trim();
    let like_a_name = |word: &str| {
        word.chars()
            .next()
            .is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
    };
    let count = name.split_whitespace().count();
    let called = !name
        .split_whitespace()
        .any(|word| NO_NAMES.contains(&lower_case(word).as_str()));
    (called && (1..=4).contains(&count) && name.split_whitespace().all(like_a_name)).then_some(name)
}

/// The words of a text in lower case, with what holds handles and addresses together.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| letter.is_whitespace() || ",;:()<>\"“”…#@".contains(letter))
        .map(|word| lower_case(word.trim_matches('.')))
        .filter(|word| !word.is_empty())
        .collect()
}

/// True where `part` stands in `whole` as consecutive words.
pub(super) fn contains(whole: &[String], part: &[String]) -> bool {
    !part.is_empty() && whole.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::{Seen, Sighting, recipients};
    use crate::people::{People, Person};

    fn team() -> People {
        let person = |name: &str, handle: &str| Person {
            name: name.into(),
            handles: vec![handle.into()],
            ..Person::default()
        };
        People::from(vec![
            person("Mei Tan", "@mei"),
            person("Ana Silva", "ana@example.com"),
            person("Sam Reed", "@sam"),
        ])
    }

    /// Names of the recipients, those whom nobody knows with a question mark.
    #[track_caller]
    fn check(sighting: &Sighting, text: &str, expected: &[&str]) {
        let found: Vec<_> = recipients(&team(), &["Sam Reed".into()], sighting, text)
            .into_iter()
            .map(|recipient| {
                if recipient.known {
                    recipient.reader.name
                } else {
                    recipient.reader.name + "?"
                }
            })
            .collect();
        assert_eq!(found, expected);
    }

    fn label(label: &str) -> Sighting {
        Sighting {
            label: label.into(),
            ..Sighting::default()
        }
    }

    fn seen(list: &[(&str, &str)]) -> Sighting {
        let seen = list
            .iter()
            .map(|&(name, id)| Seen {
                name: name.into(),
                id: id.into(),
                many: false,
            })
            .collect();
        Sighting {
            seen,
            label: "Message Kim".into(),
            sure: true,
            ..Sighting::default()
        }
    }

    #[test]
    fn a_site_with_a_profile_is_believed_before_label_and_draft() {
        check(
            &seen(&[
                ("Mei T.", "@mei"),
                ("", "ana@example.com"),
                ("Joe Bloggs", ""),
            ]),
            "@kim hi",
            &["Mei Tan", "Ana Silva", "Joe Bloggs?"],
        );
    }

    #[test]
    fn elsewhere_the_label_goes_before_a_list() {
        let unsure = |label: &str| Sighting {
            sure: false,
            label: label.into(),
            ..seen(&[("Ana Silva, Lisbon", ""), ("Joe Bloggs", "")])
        };
        check(&unsure("Message Mei Tan"), "", &["Mei Tan"]);
        check(
            &unsure("Message #launch"),
            "",
            &["Ana Silva", "Joe Bloggs?"],
        );
    }

    #[test]
    fn everybody_once_and_never_oneself() {
        check(
            &seen(&[
                ("Mei Tan", ""),
                ("Sam Reed", ""),
                ("Mei Tan", "@mei"),
                ("sam", "@sam"),
                ("", ""),
            ]),
            "",
            &["Mei Tan"],
        );
    }

    #[test]
    fn the_label_names_a_known_person() {
        check(&label("Message Mei Tan"), "", &["Mei Tan"]);
        check(
            &label("Nachricht an Mei Tan, Ana Silva"),
            "",
            &["Mei Tan", "Ana Silva"],
        );
        check(&label("Message @mei"), "", &["Mei Tan"]);
    }

    #[test]
    fn the_label_names_an_unknown_person() {
        check(&label("Message Kim Lee. History is on."), "", &["Kim Lee?"]);
        check(&label("Write to 田中"), "", &["田中?"]);
    }

    #[test]
    fn a_label_that_names_nobody() {
        check(&label("Message #launch"), "", &[]);
        check(&label("Message body, press Alt+F10 to exit"), "", &[]);
        check(&label("Write a comment"), "", &[]);
        check(&label("Message Body"), "", &[]);
        check(&label("Some Meitan text"), "", &[]);
    }

    #[test]
    fn a_field_lists_names_and_addresses() {
        let field = Sighting {
            seen: vec![Seen {
                name: "Mei T. <@mei>, \"Reed, Sam\" <@sam>; You, kim@example.com".into(),
                many: true,
                ..Seen::default()
            }],
            sure: true,
            ..Sighting::default()
        };
        check(&field, "", &["Mei Tan", "kim@example.com?"]);
        let chip = Sighting {
            seen: vec![Seen {
                name: "Ana <ana@example.com>".into(),
                ..Seen::default()
            }],
            ..field
        };
        check(&chip, "", &["Ana Silva"]);
    }

    #[test]
    fn a_conversation_is_called_after_somebody() {
        let title = |title: &str| Sighting {
            title: title.into(),
            label: "Message".into(),
            ..Sighting::default()
        };
        check(&title("Mei Tan"), "", &["Mei Tan"]);
        check(&title("kim@example.org"), "", &["kim@example.org?"]);
        check(&title("@kim"), "", &["@kim?"]);
        check(&title("General"), "", &[]);
        check(&title("Kim Lee"), "@sam @mei", &["Mei Tan"]);
    }

    #[test]
    fn a_label_may_be_a_handle_or_of_another_language() {
        check(&label("Message @kim"), "", &["kim?"]);
        check(&label("Message @here"), "", &[]);
        check(&label("Nachricht an Kim Lee"), "", &["Kim Lee?"]);
        check(&label("Envoyer un message à Ana Silva"), "", &["Ana Silva"]);
    }

    #[test]
    fn mentions_in_the_draft() {
        check(
            &label(""),
            "@mei can you and @Ana Silva look? cc @kim.lee, mail a@mei.com",
            &["Mei Tan", "Ana Silva", "kim.lee?"],
        );
        check(&label("Message #launch"), "@channel @here please read", &[]);
        check(&label(""), "@", &[]);
    }
}
