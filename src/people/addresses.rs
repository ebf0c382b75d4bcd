//! A field's list of addressees: `Mei Tan <mei@example.com>, "Silva, Ana" <ana@example.com>; kim@example.com`.
//!
//! Commas, semicolons and line ends part them, but for those in quotation marks or angle brackets. A name without
//! an address and an address without a name both count, as pages hold both.

/// A name and an address, one of which may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addressee<'a> {
    pub name: &'a str,
    pub address: &'a str,
}

/// Everybody whom `text` lists, in its order.
pub fn list(text: &str) -> Vec<Addressee<'_>> {
    let (mut quoted, mut angled) = (false, false);
    text.split(|letter: char| {
        match letter {
            '"' => quoted = !quoted,
            '<' => angled = true,
            '>' => angled = false,
            _ => {}
        }
        matches!(letter, '\n') || matches!(letter, ',' | ';') && !quoted && !angled
    })
    .map(one)
    .filter(|one| !one.name.is_empty() || !one.address.is_empty())
    .collect()
}

/// One entry of a list.
pub fn one(text: &str) -> Addressee<'_> {
    let text = text.trim();
    let (name, address) = match text.split_once('<') {
        Some((name, rest)) => (name, rest.split('>').next().unwrap_or_default()),
        None if is_address(text) => ("", text),
        None => (text, ""),
    };
    Addressee {
        name: name.trim_matches([' ', '"', '\'']),
        address: address.trim(),
    }
}

/// Whether a text is an address and nothing else.
fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::list;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<_> = list(text)
            .into_iter()
            .map(|one| (one.name, one.address))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn names_and_addresses() {
        check(
            "Mei Tan <mei@example.com>, \"Silva, Ana\" <ana@example.com>; kim@example.com",
            &[
                ("Mei Tan", "mei@example.com"),
                ("Silva, Ana", "ana@example.com"),
                ("", "kim@example.com"),
            ],
        );
        check("Mei Tan, Ana Silva", &[("Mei Tan", ""), ("Ana Silva", "")]);
        check("@mei\n@ana", &[("@mei", ""), ("@ana", "")]);
    }

    #[test]
    fn what_is_torn_or_empty() {
        check("", &[]);
        check(" , ;\n", &[]);
        check("Mei <", &[("Mei", "")]);
        check("\"Mei, Ana", &[("Mei, Ana", "")]);
        check("<mei@example.com>", &[("", "mei@example.com")]);
    }
}
