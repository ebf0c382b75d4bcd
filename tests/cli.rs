//! The command line, as a person would type it: each file in `tests/cli/` is a session with what it prints.
//!
//! `TRYCMD=overwrite cargo test --test cli` writes the sessions anew; read the difference before it is kept.

#[test]
fn every_session_prints_what_it_says() {
    trycmd::TestCases::new().case("tests/cli/*.md");
}
