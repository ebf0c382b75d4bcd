//! Offsets from UTC as text: "UTC+05:30" and what else people write for it.

/// Minutes east of UTC, from "UTC+05:30", "gmt-3", "+0530", "UTC" and the like.
pub(super) fn minutes_east(name: &str) -> Option<i32> {
    let name = name.trim();
    let prefixed = name.get(..3).is_some_and(|prefix| {
        ["utc", "gmt"]
            .iter()
            .any(|known| prefix.eq_ignore_ascii_case(known))
    });
    let rest = if prefixed {
        name[3..].trim_start()
    } else {
        name
    };
    if rest.is_empty() {
        return prefixed.then_some(0);
    }
    // U+2212 is the minus sign that typesetters use.
    let (sign, digits) = match rest.chars().next()? {
        '+' => (1, &rest[1..]),
        '-' => (-1, &rest[1..]),
        '\u{2212}' => (-1, &rest['\u{2212}'.len_utf8()..]),
        _ => return None,
    };
    let digits = digits.trim_start();
    let (hours, minutes) = match digits.split_once(':') {
        Some(split) => split,
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "00"),
    };
    let number = |digits: &str, length: std::ops::RangeInclusive<usize>| -> Option<i32> {
        let plain =
            length.contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse().ok())?
    };
    let (hours, minutes) = (number(hours, 1..=2)?, number(minutes, 2..=2)?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// "UTC+5:30", "UTC-3", "UTC", of an offset in seconds east.
pub(super) fn short(seconds: i32) -> String {
    let (sign, minutes) = (
        if seconds < 0 { '-' } else { '+' },
        seconds.unsigned_abs() / 60,
    );
    match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}
