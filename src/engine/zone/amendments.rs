//! What IANA 2026f has and chrono-tz's copy of IANA 2025b lacks, 2020 to 2040.
//!
//! Made by `cargo xtask zones`: change that, not this. The IANA database is in the public domain.

use super::{Amendment, Transition};
use chrono_tz::Tz;

#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "seconds since 1970, with their dates beside them")]
pub(super) static AMENDMENTS: &[Amendment] = &[
    Amendment {
        zones: &[
            Tz::Africa__Casablanca,
            Tz::Africa__El_Aaiun,
        ],
        transitions: &[
            Transition { at: 1789866000, east: 0, abbreviation: "+00" }, // 2026-09-20 01:00
        ],
        until: None,
    },
    Amendment {
        zones: &[
            Tz::America__Edmonton,
            Tz::America__Inuvik,
            Tz::America__Yellowknife,
            Tz::Canada__Mountain,
        ],
        transitions: &[
            Transition { at: 1793520000, east: -360, abbreviation: "CST" }, // 2026-11-01 08:00
        ],
        until: None,
    },
    Amendment {
        zones: &[
            Tz::America__Havana,
            Tz::Cuba,
        ],
        transitions: &[
            Transition { at: 1772946000, east: -240, abbreviation: "CDT" }, // 2026-03-08 05:00
        ],
        until: Some(1825563600),
    },
    Amendment {
        zones: &[
            Tz::America__Rainy_River,
            Tz::America__Winnipeg,
            Tz::Canada__Central,
        ],
        transitions: &[
            Transition { at: 1793516400, east: -300, abbreviation: "EST" }, // 2026-11-01 07:00
        ],
        until: None,
    },
    Amendment {
        zones: &[
            Tz::America__Vancouver,
            Tz::Canada__Pacific,
        ],
        transitions: &[
            Transition { at: 1793523600, east: -420, abbreviation: "MST" }, // 2026-11-01 09:00
        ],
        until: None,
    },
    Amendment {
        zones: &[
            Tz::Europe__Chisinau,
            Tz::Europe__Tiraspol,
        ],
        transitions: &[
            Transition { at: 1640988000, east: 120, abbreviation: "EET" }, // 2021-12-31 22:00
            Transition { at: 1648342800, east: 180, abbreviation: "EEST" }, // 2022-03-27 01:00
            Transition { at: 1667091600, east: 120, abbreviation: "EET" }, // 2022-10-30 01:00
            Transition { at: 1679792400, east: 180, abbreviation: "EEST" }, // 2023-03-26 01:00
            Transition { at: 1698541200, east: 120, abbreviation: "EET" }, // 2023-10-29 01:00
            Transition { at: 1711846800, east: 180, abbreviation: "EEST" }, // 2024-03-31 01:00
            Transition { at: 1729990800, east: 120, abbreviation: "EET" }, // 2024-10-27 01:00
            Transition { at: 1743296400, east: 180, abbreviation: "EEST" }, // 2025-03-30 01:00
            Transition { at: 1761440400, east: 120, abbreviation: "EET" }, // 2025-10-26 01:00
            Transition { at: 1774746000, east: 180, abbreviation: "EEST" }, // 2026-03-29 01:00
            Transition { at: 1792890000, east: 120, abbreviation: "EET" }, // 2026-10-25 01:00
            Transition { at: 1806195600, east: 180, abbreviation: "EEST" }, // 2027-03-28 01:00
            Transition { at: 1824944400, east: 120, abbreviation: "EET" }, // 2027-10-31 01:00
            Transition { at: 1837645200, east: 180, abbreviation: "EEST" }, // 2028-03-26 01:00
            Transition { at: 1856394000, east: 120, abbreviation: "EET" }, // 2028-10-29 01:00
            Transition { at: 1869094800, east: 180, abbreviation: "EEST" }, // 2029-03-25 01:00
            Transition { at: 1887843600, east: 120, abbreviation: "EET" }, // 2029-10-28 01:00
            Transition { at: 1901149200, east: 180, abbreviation: "EEST" }, // 2030-03-31 01:00
            Transition { at: 1919293200, east: 120, abbreviation: "EET" }, // 2030-10-27 01:00
            Transition { at: 1932598800, east: 180, abbreviation: "EEST" }, // 2031-03-30 01:00
            Transition { at: 1950742800, east: 120, abbreviation: "EET" }, // 2031-10-26 01:00
            Transition { at: 1964048400, east: 180, abbreviation: "EEST" }, // 2032-03-28 01:00
            Transition { at: 1982797200, east: 120, abbreviation: "EET" }, // 2032-10-31 01:00
            Transition { at: 1995498000, east: 180, abbreviation: "EEST" }, // 2033-03-27 01:00
            Transition { at: 2014246800, east: 120, abbreviation: "EET" }, // 2033-10-30 01:00
            Transition { at: 2026947600, east: 180, abbreviation: "EEST" }, // 2034-03-26 01:00
            Transition { at: 2045696400, east: 120, abbreviation: "EET" }, // 2034-10-29 01:00
            Transition { at: 2058397200, east: 180, abbreviation: "EEST" }, // 2035-03-25 01:00
            Transition { at: 2077146000, east: 120, abbreviation: "EET" }, // 2035-10-28 01:00
            Transition { at: 2090451600, east: 180, abbreviation: "EEST" }, // 2036-03-30 01:00
            Transition { at: 2108595600, east: 120, abbreviation: "EET" }, // 2036-10-26 01:00
            Transition { at: 2121901200, east: 180, abbreviation: "EEST" }, // 2037-03-29 01:00
            Transition { at: 2140045200, east: 120, abbreviation: "EET" }, // 2037-10-25 01:00
            Transition { at: 2153350800, east: 180, abbreviation: "EEST" }, // 2038-03-28 01:00
            Transition { at: 2172099600, east: 120, abbreviation: "EET" }, // 2038-10-31 01:00
            Transition { at: 2184800400, east: 180, abbreviation: "EEST" }, // 2039-03-27 01:00
            Transition { at: 2203549200, east: 120, abbreviation: "EET" }, // 2039-10-30 01:00
            Transition { at: 2216250000, east: 180, abbreviation: "EEST" }, // 2040-03-25 01:00
        ],
        until: Some(2234998800),
    },
];
