//! The packed extension in a real Chromium or Firefox, used the way a person uses it.
//!
//! One browser serves every test, one after another; each starts with a fresh worker and the demo's people. A test that
//! fails leaves a picture of the page in `target/browser-tests/`. Run by `cargo xtask test browser`, or one test by
//! `cargo test -p xtask --test browser -- NAME`; `TEST_BROWSER=firefox` in the environment runs them in Firefox.

mod apps;
mod card;
mod clock;
mod editors;
mod gate;
mod hostile;
mod look;
mod marks;
mod messages;
mod options;
mod pages;
mod policy;
mod popup;
mod review;
mod sites;
mod storage;
mod strict;
mod zones;

use std::{env, process::ExitCode, sync::Arc};

use anyhow::{Context, Result};
use fantoccini::{elements::Element, key::Key};
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;
use xtask::{
    browser::{Browser, Look},
    demo,
    pack::Family,
    root,
    serve::Server,
    tools,
};

/// Firefox has no record of the network that a driver can read, and its popup takes no keys, theme or size from one.
const NOT_IN_FIREFOX: &[&str] = &[
    "options::no_page_asks_the_network_for_anything",
    "popup::a_fix_with_a_slot_closes_the_popup",
    "popup::nothing_for_axe_to_report_in_any_state",
    "popup::everything_goes_by_keyboard",
    "popup::a_selection_is_reviewed_from_the_context_menu",
    "policy::an_organisations_word_is_final",
];

/// Only root can give a Chromium policies of its own.
const ROOTS: &[&str] = &["policy::an_organisations_word_is_final"];

/// The browser to test in: Chromium, unless the environment says otherwise.
fn family() -> Family {
    if env::var("TEST_BROWSER").is_ok_and(|name| name == Family::Firefox.to_string()) {
        Family::Firefox
    } else {
        Family::Chrome
    }
}

/// What a test works with.
struct Stage {
    browser: Browser,
    server: Server,
}

impl Stage {
    async fn set() -> Result<Stage> {
        let family = family();
        let extension = demo::extension(family)?;
        Ok(Stage {
            browser: Browser::start(family, &extension, Look::Headless).await?,
            server: Server::start().await?,
        })
    }

    /// A fresh worker with the wall clock's time, a sender in London, and the demo's people. Nothing roams: what one
    /// test stored would come back in the next.
    async fn reset(&self) -> Result<()> {
        self.browser.stop_worker().await?;
        self.browser
            .store(
                "settings",
                r#"{"version":2,"zone":"Europe/London","roam":false}"#,
            )
            .await?;
        self.browser.store("people", demo::PEOPLE).await
    }

    /// Opens a conversation of the demo chat and puts the caret into its composer.
    async fn chat(&self, conversation: &str) -> Result<Element> {
        // A fragment alone would not load the page anew.
        self.browser.client.goto("about:blank").await?;
        self.browser
            .client
            .goto(&self.server.page(&format!("demo-chat/#{conversation}")))
            .await?;
        let composer = self.browser.composer().await?;
        composer.click().await?;
        Ok(composer)
    }

    /// The text as the extension reads it: what it tells its popup.
    async fn read(&self) -> Result<String> {
        let ask = "chrome.tabs.query({}).then(async (tabs) => {
            for (const { id } of tabs) {
                const told = await chrome.tabs.sendMessage(id, { ask: 'show' }).catch(() => null);
                if (told) return told.text;
            }
            return '';
        })";
        let text = self.browser.in_worker(ask).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Types over whatever the composer holds.
    async fn replace(&self, composer: &Element, text: &str) -> Result<()> {
        composer
            .send_keys(&format!(
                "{}a{}",
                char::from(Key::Control),
                char::from(Key::Null)
            ))
            .await?;
        composer.send_keys(text).await?;
        Ok(())
    }
}

/// One trial a function, named by its path: `async fn(&Stage) -> Result<()>`.
macro_rules! trials {
    ($stage:expr, $runtime:expr, [$($test:path),* $(,)?]) => {
        vec![$({
            let (stage, runtime) = (Arc::clone(&$stage), Arc::clone(&$runtime));
            let ignored = match stage.browser.family {
                Family::Chrome => ROOTS.contains(&stringify!($test)) && !tools::is_root(),
                Family::Firefox => NOT_IN_FIREFOX.contains(&stringify!($test)),
            };
            let name = stringify!($test);
            let ignored = ignored || (name.starts_with("apps::") && !tools::can_have_apps());
            Trial::test(name, move || run(name, &runtime, &stage, $test))
                .with_ignored_flag(ignored)
        }),*]
    };
}

fn main() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    // There is one browser with one front page.
    arguments.test_threads = Some(1);
    let runtime = Arc::new(Runtime::new()?);
    let stage = Arc::new(runtime.block_on(Stage::set())?);
    let trials = trials!(
        stage,
        runtime,
        [
            review::a_request_is_told_what_its_reader_would_ask,
            review::thanks_is_left_alone,
            review::a_group_is_counted,
            review::a_stopped_worker_wakes_up,
            clock::a_reader_at_work,
            clock::a_reader_asleep,
            clock::a_reader_on_the_weekend,
            card::a_fix_is_one_click_and_is_undone,
            card::a_fix_is_one_key,
            card::a_slot_is_selected_to_be_written_over,
            card::a_dismissal_teaches_and_is_taken_back,
            card::hints_are_turned_off_for_a_message_and_for_a_site,
            card::a_groups_readers_are_listed_while_the_chip_is_looked_at,
            card::a_time_that_the_page_shows_is_remembered,
            marks::a_vague_word_is_marked_in_an_editable,
            marks::a_vague_word_is_marked_over_a_field,
            marks::marks_can_be_switched_off,
            gate::the_first_enter_is_held_and_the_second_sends,
            gate::the_key_that_sends_is_the_senders_to_say,
            gate::the_first_click_is_held_and_the_second_sends,
            gate::a_press_is_held_whatever_of_it_sends,
            gate::a_button_by_keyboard_is_held_once,
            gate::whole_messages_and_thanks_are_never_held,
            gate::a_sleeping_reader_holds_a_whole_message,
            gate::the_other_modes_hold_nothing,
            gate::a_reminder_shows_on_the_way_to_the_button,
            gate::what_is_no_send_is_not_held,
            gate::a_composition_is_not_held,
            gate::a_key_held_down_is_held_until_it_is_let_go,
            gate::a_greeting_is_offered_its_question,
            hostile::a_page_that_swallows_every_event,
            hostile::a_page_with_two_hundred_composers,
            hostile::a_page_that_removes_what_is_not_its_own,
            hostile::a_page_that_builds_its_composer_anew,
            hostile::a_page_that_was_open_before,
            hostile::a_composer_in_a_frame_of_no_origin,
            hostile::a_page_that_covers_everything,
            hostile::a_composer_behind_two_closed_roots,
            hostile::other_writing_aids_beside_us,
            look::nothing_for_axe_to_report,
            look::a_card_fits_a_frame_that_is_hardly_higher_than_its_composer,
            look::everything_fits_a_narrow_page_and_one_that_reads_from_right_to_left,
            strict::hints_on_a_page_that_forbids_everything,
            strict::nothing_of_the_extension_can_be_fetched,
            messages::a_textarea_sends_what_was_typed,
            messages::a_contenteditable_sends_what_was_typed,
            editors::what_is_typed_is_sent,
            editors::what_is_composed_is_sent,
            editors::each_editor_is_read_as_its_reader_will_see_it,
            editors::a_fix_is_exactly_that_edit,
            editors::an_editor_that_draws_its_text_is_left_alone,
            editors::editors_in_frames_and_shadow_roots,
            apps::the_lounge_in_a_channel,
            apps::the_lounge_between_two,
            apps::roundcube_in_plain_text,
            apps::roundcube_in_html,
            apps::etherpads_pad,
            apps::etherpads_chat,
            policy::an_organisations_word_is_final,
            options::a_setting_is_searched_changed_and_undone,
            options::a_rule_is_switched_off_by_keyboard,
            options::a_list_is_pasted_and_its_bad_line_is_named,
            options::every_kind_of_list_names_its_bad_lines_and_keeps_the_good_ones,
            options::thousands_come_from_a_file,
            options::a_team_file_names_its_bad_line_and_is_used,
            options::everything_is_erased_when_asked_twice,
            options::the_first_page_by_keyboard,
            options::nothing_for_axe_to_report_and_nothing_cut_off,
            options::no_page_asks_the_network_for_anything,
            storage::two_options_pages_do_not_overwrite_each_other,
            storage::a_full_storage_is_said_and_nothing_is_lost,
            storage::a_change_that_found_no_room_is_stored_with_the_next,
            storage::broken_settings_are_read_as_far_as_they_go_and_kept,
            storage::settings_of_a_newer_version_are_used_and_kept,
            storage::ten_thousand_people_are_known_and_kept,
            storage::settings_roam_and_the_newest_holds,
            storage::what_happened_is_counted_unless_it_is_switched_off,
            pages::the_popup_reviews_what_is_written_into_it,
            pages::the_popup_shows_the_draft_of_the_page,
            pages::the_popup_answers_a_message_that_came,
            pages::a_site_is_snoozed_and_woken,
            pages::a_person_added_in_the_options_has_a_clock,
            pages::the_senders_own_zone_is_kept,
            pages::only_allowed_sites_are_registered,
            pages::a_site_is_allowed_and_stopped,
            popup::a_fix_is_put_into_the_page_and_taken_back,
            popup::a_fix_with_a_slot_closes_the_popup,
            popup::a_dismissal_holds_here_and_in_the_page,
            popup::nothing_for_axe_to_report_in_any_state,
            popup::everything_goes_by_keyboard,
            popup::nothing_is_cut_off_at_320_pixels,
            popup::a_selection_is_reviewed_from_the_context_menu,
            sites::every_selector_and_expression_can_be_read,
            sites::every_site_is_read_and_its_sends_are_told,
            zones::every_zone_agrees_with_the_browser,
        ]
    );
    let conclusion = libtest_mimic::run(&arguments, trials);
    let stage = Arc::into_inner(stage).context("a test still holds the browser")?;
    runtime.block_on(stage.browser.close())?;
    Ok(conclusion.exit_code())
}

fn run(
    name: &str,
    runtime: &Runtime,
    stage: &Stage,
    test: impl AsyncFn(&Stage) -> Result<()>,
) -> Result<(), Failed> {
    let outcome = runtime.block_on(async {
        stage.reset().await?;
        test(stage).await
    });
    if outcome.is_err() {
        let picture = root()
            .join("target/browser-tests")
            .join(name.replace("::", "-"))
            .with_extension("png");
        // The failure itself says more than a picture that could not be taken.
        let _ = runtime.block_on(stage.browser.picture(&picture));
    }
    outcome.map_err(|error| format!("{error:#}").into())
}
