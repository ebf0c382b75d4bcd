//! A fix as a button that shows what it would do to the draft: what goes, what comes, and a few words around it.

use super::{
    Node, Press,
    node::{button, span},
};
use crate::{
    contract::utf16::Utf16,
    engine::{rules::Fix, text::Span},
};

/// What a fix leaves for the sender to fill in.
pub const SLOT: &str = "[…]";

/// Characters of the draft that are shown before and after an edit.
const BEFORE: usize = 22;
const AFTER: usize = 14;

/// The button of a fix. `key` is the digit that presses it while the card has the focus; `alone` says that no other fix
/// stands beside it for the same place, so that the words around it are worth their room.
pub fn fix(
    rule: &'static str,
    text: &str,
    offsets: &Utf16,
    fix: &Fix,
    key: Option<usize>,
    alone: bool,
) -> Node {
    let (start, end) = offsets.ends(fix.span);
    let slot = fix.replacement.find(SLOT).map(|at| {
        let from = start + fix.replacement[..at].encode_utf16().count();
        (from, from + SLOT.encode_utf16().count())
    });
    let press = Press::Fix {
        rule,
        start,
        end,
        replacement: fix.replacement.clone(),
        slot,
    };
    // The words of a fix that is its own replacement ("Thu 16:00") are seen in the preview.
    let named = !fix.label.is_empty() && !fix.replacement.contains(&fix.label);
    let made = button("fix", "", press)
        .children(named.then(|| span("fix-name", &fix.label)))
        .child(preview(text, fix, alone));
    match key {
        Some(key) => made
            .with("aria-keyshortcuts", key.to_string())
            .child(span("key", key.to_string()).with("aria-hidden", "true")),
        None => made,
    }
}

fn preview(text: &str, fix: &Fix, alone: bool) -> Node {
    let Span { start, end } = fix.span;
    let part = |tag, words: &str| (!words.is_empty()).then(|| Node::new(tag).text(words));
    let around = |words: String| alone.then(|| part("span", &words)).flatten();
    Node::new("span")
        .class("edit")
        .with("dir", "auto")
        .children(around(tail(&text[..start])))
        .children(part("del", &text[start..end]))
        .children(part("ins", &fix.replacement))
        .children(around(head(&text[end..])))
}

/// The last words of what stands before an edit, on its own line.
fn tail(text: &str) -> String {
    let line = text.rsplit('\n').next().unwrap_or_default();
    let count = line.chars().count();
    if count <= BEFORE {
        return line.to_owned();
    }
    let cut: String = line.chars().skip(count - BEFORE).collect();
    let from = cut.find(' ').unwrap_or(0);
    format!("…{}", &cut[from..])
}

/// The first words of what stands after an edit, on its own line.
fn head(text: &str) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    if line.chars().count() <= AFTER {
        return line.to_owned();
    }
    let cut: String = line.chars().take(AFTER).collect();
    let to = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..to])
}

#[cfg(test)]
mod tests {
    use super::{Fix, SLOT, Span, Utf16, fix};
    use crate::view::Press;

    #[test]
    fn an_edit_counts_as_a_page_does_and_shows_its_surroundings() {
        let text = "👩‍💻 Could you look at the third draft of the report asap? It is for Ana and the others.";
        let at = text.find("asap").unwrap();
        let one = Fix {
            label: "Thu 16:00".into(),
            span: Span::new(at, at + 4),
            replacement: "by Thu 16:00".into(),
        };
        let node = fix(
            "deadline/vague",
            text,
            &Utf16::of(text),
            &one,
            Some(2),
            true,
        );
        let units = text[..at].encode_utf16().count();
        assert_eq!(
            node.press,
            Some(Press::Fix {
                rule: "deadline/vague",
                start: units,
                end: units + 4,
                replacement: "by Thu 16:00".into(),
                slot: None
            })
        );
        assert_eq!(node.attributes["aria-keyshortcuts"], "2");
        assert_eq!(
            node.all_text(),
            "… draft of the report  asap by Thu 16:00 ? It is for… 2"
        );
    }

    #[test]
    fn a_slot_is_where_the_sender_writes_on() {
        let text = "Thoughts?";
        let add = Fix {
            label: "Say what it is about".into(),
            span: Span::new(9, 9),
            replacement: format!(" It is about {SLOT}."),
        };
        let node = fix("ask/vague", text, &Utf16::of(text), &add, None, true);
        let Some(Press::Fix { slot, .. }) = node.press else {
            panic!("{node:?}")
        };
        assert_eq!(slot, Some((22, 25)));
        assert!(
            node.all_text()
                .starts_with("Say what it is about Thoughts?"),
            "{}",
            node.all_text()
        );
    }
}
