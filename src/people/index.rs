//! Who is called what, sorted, so that looking somebody up among ten thousand takes a dozen comparisons.
//!
//! Three tables: whole names, handles and addresses; first names; and the first word of each, for names that stand
//! inside a longer text ("Message Mei Tan and 2 others").

use crate::engine::order;

use super::{Person, bare_handle, first_name, key, recipients};

/// Sorted tables of what people are called, each word with a place in the list.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    called: Vec<(String, Place)>,
    first_names: Vec<(String, Place)>,
    /// The first word of every name and handle; a word has as many rows as people it begins.
    words: Vec<(String, usize)>,
}

/// Whom a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Of(usize),
    /// Several people.
    Several,
}

impl Index {
    pub(super) fn of(list: &[Person]) -> Index {
        let mut called = Vec::with_capacity(list.len() * 3);
        let mut first_names = Vec::with_capacity(list.len());
        let mut words = Vec::with_capacity(list.len() * 3);
        for (place, person) in list.iter().enumerate() {
            called.push((key(&person.name), place));
            first_names.push((key(first_name(&person.name)), place));
            words.extend(first_word(&person.name).map(|word| (word, place)));
            for handle in &person.handles {
                called.push((key(bare_handle(handle)), place));
                words.extend(first_word(bare_handle(handle)).map(|word| (word, place)));
            }
        }
        words.sort_unstable();
        words.dedup();
        // Two entries of one name whose clocks agree are as good as one.
        let alike = |a: usize, b: usize| same_clock(&list[a], &list[b]);
        Index {
            called: unique(called, alike),
            first_names: unique(first_names, |a, b| a == b),
            words,
        }
    }

    /// The person of exactly this key.
    pub(super) fn called(&self, key: &str) -> Option<usize> {
        one(&self.called, key)
    }

    /// The only person of this first name.
    pub(super) fn by_first_name(&self, key: &str) -> Option<usize> {
        one(&self.first_names, key)
    }

    /// Places of everybody whose name, or handle where `handles`, stands in `words` as consecutive words, in order.
    pub(super) fn standing_in(
        &self,
        list: &[Person],
        words: &[String],
        handles: bool,
    ) -> Vec<usize> {
        let mut places: Vec<usize> = words
            .iter()
            .flat_map(|word| {
                let start = self.words.partition_point(|(known, _)| known < word);
                self.words[start..]
                    .iter()
                    .take_while(move |(known, _)| known == word)
                    .map(|&(_, place)| place)
            })
            .collect();
        order::by(&mut places, |place| [order::number(*place), 0, 0]);
        places.dedup();
        places.retain(|&place| {
            let stands = |called: &str| recipients::contains(words, &recipients::words(called));
            list.get(place).is_some_and(|person| {
                stands(&person.name)
                    || handles
                        && person
                            .handles
                            .iter()
                            .any(|handle| stands(bare_handle(handle)))
            })
        });
        places
    }
}

fn same_clock(a: &Person, b: &Person) -> bool {
    (a.zone, &a.hours, a.days) == (b.zone, &b.hours, b.days)
}

fn first_word(text: &str) -> Option<String> {
    recipients::words(text).into_iter().next()
}

/// One row a word, that of the first person unless another bears it who is not `alike`.
fn unique(
    mut rows: Vec<(String, usize)>,
    alike: impl Fn(usize, usize) -> bool,
) -> Vec<(String, Place)> {
    rows.sort_unstable();
    let mut table: Vec<(String, Place)> = Vec::with_capacity(rows.len());
    for (word, place) in rows {
        match table.last_mut() {
            _ if word.is_empty() => {}
            Some((last, whom)) if *last == word => {
                if let Place::Of(other) = *whom
                    && other != place
                    && !alike(other, place)
                {
                    *whom = Place::Several;
                }
            }
            _ => table.push((word, Place::Of(place))),
        }
    }
    table
}

fn one(table: &[(String, Place)], key: &str) -> Option<usize> {
    let at = table
        .binary_search_by(|(known, _)| known.as_str().cmp(key))
        .ok()?;
    match table[at].1 {
        Place::Of(place) => Some(place),
        Place::Several => None,
    }
}
